import type { Visit } from '#platform/route.ts'
import { newId } from '#platform/ids.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { demandUnknown, founding, foundCustomer, type NewCustomer } from './found-customer.store.ts'

/**
 * T6: a customer that has no organisation here gets one, with what it is billed by, and a relationship without rights. Nothing is accepted for it:
 * its first administrator is invited by mail, signs the agreement itself, and may send the partner away.
 */
export async function createCustomer({ house, caller, body }: Visit<unknown, unknown, NewCustomer>) {
  // Whatever is wrong with the form is told without a limit; who is here already is told so often an hour, as in the directory.
  await transact(house, { ...caller, idempotency: undefined }, (tx) => founding(tx, body))
  await countedAttempt(house, `directory ${caller.organisationId}`, 60, 60)
  const id = newId()
  return transact(house, caller, async (tx) => {
    const judged = await founding(tx, body)
    await demandUnknown(tx, judged)
    const relationship = await foundCustomer(tx, id, judged)
    const { partner, company } = judged
    await record(tx, {
      kind: 'organisation.created-by-partner',
      subject: { kind: 'organisation', id, name: company.name },
      counterpart: id,
    })
    await record(tx, {
      kind: 'relationship.started',
      subject: { kind: 'relationship', id: relationship.id, name: company.name, counterpartName: partner.name },
      counterpart: id,
    })
    return { customerId: id, relationshipId: relationship.id, invited: company.administrator.email }
  })
}
