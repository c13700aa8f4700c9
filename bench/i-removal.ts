import { Agent } from 'node:http'
import { dropDatabase, makeDatabase } from './database.ts'
import { put } from './figures.ts'
import { openLetterbox } from './letterbox.ts'
import { answerOf, type Call } from './load.ts'
import { startOmbud } from './process.ts'
import { adminId, agentId, customerId, delegationId, makeAdmins, makeSessions, makeWorld, partnerId } from './world.ts'

const NAME = 'ombud_bench_i'
const CUSTOMERS = Number(process.env.BENCH_REMOVALS ?? 200)

/** (i) A customer removes a right on one server while the partner asks without a pause on another: from the answer to the first refusal. */
export async function removal() {
  const close = await openLetterbox()
  await makeDatabase(NAME)
  await makeWorld(NAME, { partners: [2 * CUSTOMERS] })
  await makeAdmins(NAME, 0, 2 * CUSTOMERS)
  const numbers = Array.from({ length: CUSTOMERS }, (_, i) => 2 * (i + 1))
  const [agent = '', ...admins] = await makeSessions(NAME, [agentId(0), ...numbers.map((n) => adminId(0, n))])
  const [one, other] = [await startOmbud(NAME, 7480), await startOmbud(NAME, 7481)]
  const keep = new Agent({ keepAlive: true })
  try {
    const measured = { yes: [] as number[], removed: [] as number[], refused: [] as number[], late: 0 }
    for (const [i, n] of numbers.entries()) {
      const ask = () => answerOf(keep, other.url, question(n, agent))
      const timed = async (status: number) => {
        const started = performance.now()
        const answer = await ask()
        if (answer.status !== status) measured.late += 1
        return performance.now() - started
      }
      await ask()
      measured.yes.push(await timed(200))
      const started = performance.now()
      const done = await answerOf(keep, one.url, remove(n, admins[i] ?? '', one.url))
      if (done.status >= 300) throw new Error(`the removal answered ${done.status}: ${done.text}`)
      measured.removed.push(performance.now() - started)
      measured.refused.push(await timed(403))
    }
    tell(measured)
  } finally {
    await one.stop()
    await other.stop()
    await dropDatabase(NAME)
    await close()
  }
}

const question = (n: number, cookie: string): Call => ({
  method: 'GET',
  path: `/api/v1/organisations/${partnerId(0)}/customers/${customerId(0, n)}/people`,
  headers: { cookie },
})
const remove = (n: number, cookie: string, origin: string): Call => ({
  method: 'DELETE',
  path: `/api/v1/organisations/${customerId(0, n)}/delegations/${delegationId(0, n)}`,
  headers: { cookie, origin, 'if-match': '"1"' },
})

const at = (numbers: readonly number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0

type Measured = { yes: number[]; removed: number[]; refused: number[]; late: number }
function tell({ yes, removed, refused, late }: Measured) {
  const slice = `${refused.length} customers, two servers; the removal itself took ${at(removed, 0.5).toFixed(1)} ms`
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const ratio = at(refused, share) / at(yes, share)
    put({
      what: `(i) removed here, refused there: ${name}`,
      ours: `${at(refused, share).toFixed(1)} ms`,
      floor: `${at(yes, share).toFixed(1)} ms a yes`,
      ratio,
      bound: '<= 2',
      holds: ratio <= 2 && late === 0,
      slice: late === 0 ? slice : `${late} answers were late; ${slice}`,
    })
  }
}
