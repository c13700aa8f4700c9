import type { House } from '#platform/house.ts'
import { STEP, SWEEPS, sweepStep } from './sweep.store.ts'

const HOUR = 3_600_000
/** After this the clock looks at what is due again, and goes on sweeping at its next round. */
const PATIENCE = 5_000

let swept = 0

/** Retention, once an hour on each server: what has served its time is erased, in small steps (docs/operating/retention.md). */
export async function sweep(house: House): Promise<void> {
  if (Date.now() - swept < HOUR) return
  if (await sweepAll(house, Date.now() + PATIENCE)) swept = Date.now()
}

/** Everything that has served its time, step by step; false where the time was over first. */
export async function sweepAll(house: House, until = Infinity): Promise<boolean> {
  for (const one of Object.values(SWEEPS))
    for (let rows = STEP; rows === STEP;) {
      if (Date.now() > until) return false
      rows = await sweepStep(house, one)
    }
  return true
}
