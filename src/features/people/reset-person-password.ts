import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { hashOfPassword } from '#platform/sign-in-library.ts'
import { temporaryPassword } from '#platform/temporary-password.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { lendPassword } from './people.store.ts'
import { findToManage } from './person-view.store.ts'

/** The organisation's own administrator lends a colleague a password; it says yes to nothing until the mailbox is proved. */
export async function resetPersonPassword({ house, caller, params }: Visit<{ personId: string }>) {
  const password = temporaryPassword()
  const hash = await hashOfPassword(password)
  return transact(house, caller, async (tx) => {
    const row = await findToManage(tx, params.personId)
    // A guest's credential is its home organisation's.
    if (row.home_id !== caller.organisationId) throw new Refusal('person-protected')
    await lendPassword(tx, row.id, hash)
    await record(tx, { kind: 'person.password-reset', subject: { kind: 'person', id: row.id, name: row.display_name } })
    return { temporaryPassword: password }
  })
}
