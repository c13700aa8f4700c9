import type { House } from '#platform/house.ts'
import { sweepOld } from './due.store.ts'

let last = 0

/** Retention, once an hour on each server: what has served its time is erased (docs/operating/retention.md). */
export async function sweep(house: House): Promise<void> {
  if (Date.now() - last < 3_600_000) return
  last = Date.now()
  await sweepOld(house)
}
