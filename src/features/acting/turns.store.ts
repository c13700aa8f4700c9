import type { House } from '#platform/house.ts'
import { asClock } from './transact.store.ts'

/** A turn is short, so that one which died is noticed soon; what is left is the next turn's. */
const TURN = 15_000

type Work = { queue: 'import' | 'renewal' | 'suspension'; organisation: string; ref: string }

/** Does one step after the other for a while, until there is nothing more to do; what is left then stands in the queue again. */
export async function inTurns(house: House, work: Work, step: () => Promise<boolean>, turn = TURN): Promise<void> {
  const { queue, organisation, ref } = work
  const until = Date.now() + turn
  while (await step()) {
    if (Date.now() < until) continue
    await asClock(house, organisation, (tx) => tx.house.jobs.enqueue(tx.client, queue, { organisation, ref }))
    return
  }
}
