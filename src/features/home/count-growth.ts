import type { House } from '#platform/house.ts'
import { growthStep, STEP } from './home.store.ts'

const HOUR = 3_600_000
/** After this the clock looks at what is due again, and goes on counting at its next round. */
const PATIENCE = 5_000

let counted = 0

/** Looked at once an hour on each server; each partner is counted once a day, so that no page ever counts. */
export async function countGrowth(house: House): Promise<void> {
  if (Date.now() - counted < HOUR) return
  if (await countAllGrowth(house, Date.now() + PATIENCE)) counted = Date.now()
}

/** Every partner whose figures are a day old, step by step; false where the time was over first. */
export async function countAllGrowth(house: House, until = Infinity): Promise<boolean> {
  for (let partners = STEP; partners === STEP;) {
    if (Date.now() > until) return false
    partners = await growthStep(house)
  }
  return true
}
