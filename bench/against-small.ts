import { Agent } from 'node:http'
import { alternate, put } from './figures.ts'
import { send, type Call } from './load.ts'

export const LARGE = 100_000
export const SMALL = 1_000

type Pair = { what: string; large: Call; small: Call; most: number }

/** The same question of a partner with many customers and of one with few: the median of each, in alternating order. */
export async function againstSmall(url: string, { what, large, small, most }: Pair) {
  const ms = await alternate(
    7,
    () => medianMs(url, large),
    () => medianMs(url, small),
  )
  const ratio = ms.ours / ms.floor
  put({
    what,
    ours: `${ms.ours.toFixed(2)} ms`,
    floor: `${ms.floor.toFixed(2)} ms small`,
    ratio,
    bound: `<= ${most}`,
    holds: ratio <= most,
    slice: `one partner with ${LARGE} customers, one with ${SMALL}`,
  })
}

async function medianMs(url: string, call: Call): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (let i = 0; i < 120; i += 1) {
    const started = performance.now()
    await send(agent, url, call, 200)
    times.push(performance.now() - started)
  }
  agent.destroy()
  return times.toSorted((a, b) => a - b)[60] ?? 0
}
