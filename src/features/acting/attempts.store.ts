import { Refusal } from '#domain/refusal.ts'
import { countAttempt, forgiveAttempt } from '#platform/attempts.store.ts'
import type { House } from '#platform/house.ts'
import { asVisitor } from './transact.store.ts'

/** Counts an attempt over all servers and refuses once there were too many within the minutes; counted even when the act itself fails. */
export async function countedAttempt(house: House, what: string, minutes: number, most: number): Promise<void> {
  const count = await asVisitor(house, undefined, (tx) => countAttempt(tx, house.keys.link, what, minutes))
  if (count > most) throw new Refusal('too-many-attempts', { minutes, seconds: minutes * 60 })
}

/** The attempt succeeded: only failures bring the limit nearer. */
export async function forgivenAttempt(house: House, what: string, minutes: number): Promise<void> {
  await asVisitor(house, undefined, (tx) => forgiveAttempt(tx, house.keys.link, what, minutes))
}
