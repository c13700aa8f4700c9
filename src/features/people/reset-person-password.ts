import type { Visit } from '#platform/route.ts'
import { hashOfPassword } from '#platform/sign-in-library.ts'
import { temporaryPassword } from '#platform/temporary-password.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { inBothLogs } from '../customers/enter.store.ts'
import { endPasskeys } from './passkeys.store.ts'
import { lendPassword } from './people.store.ts'
import { findPresent, type Whom } from './person-view.store.ts'

type Person = Visit<Whom>

/** A person is lent a password, at home or on behalf; it says yes to nothing until the mailbox is proved. */
export async function resetPersonPassword({ house, caller, params }: Person) {
  // Hashed before the transaction: inside it nothing is awaited but its own statements.
  const password = temporaryPassword()
  const hash = await hashOfPassword(password)
  return transact(house, caller, async (tx) => {
    const { place, row } = await findPresent(tx, params, 'people.reset-password')
    await lendPassword(tx, row.id, hash)
    // What an intruder may have added goes as well; a partner on behalf touches nobody’s passkeys.
    if (!place.onBehalf) await endPasskeys(tx, row.id)
    const subject = { kind: 'person', id: row.id, name: row.display_name }
    await record(tx, { ...inBothLogs(tx, place), kind: 'person.password-reset', subject })
    return { temporaryPassword: password }
  })
}
