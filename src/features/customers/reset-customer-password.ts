import { demandOnBehalf, demandResettable } from '#domain/access.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { hashOfPassword } from '#platform/sign-in-library.ts'
import { temporaryPassword } from '#platform/temporary-password.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { lendPassword } from '../people/people.store.ts'
import { findPerson } from './customers.store.ts'
import { loadOnBehalf } from './on-behalf.store.ts'

/** On behalf of the customer: an ordinary person gets a temporary password. Never somebody who may accept or grant. */
export async function resetCustomerPassword({
  house,
  caller,
  params,
}: Visit<{ customerId: string; personId: string }>) {
  // Hashed before the transaction: inside it nothing is awaited but its own statements.
  const password = temporaryPassword()
  const hash = await hashOfPassword(password)
  return transact(house, caller, async (tx) => {
    const facts = await loadOnBehalf(tx, params.customerId, true)
    demandOnBehalf(tx.actor, 'people.reset-password', facts)
    await tx.actAs(params.customerId)
    const person = await findPerson(tx, params.customerId, params.personId)
    if (!person || person.home_id !== params.customerId) throw new Refusal('not-found')
    demandResettable({ roles: person.roles, guest: person.guest })
    await lendPassword(tx, person.id, hash)
    await record(tx, {
      kind: 'person.password-reset',
      subject: { kind: 'person', id: person.id, name: person.display_name },
      counterpart: params.customerId,
      actingFor: params.customerId,
      facts: { partner: caller.organisationId },
    })
    return { temporaryPassword: password }
  })
}
