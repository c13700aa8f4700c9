import { Agent } from 'node:http'
import { copyDatabase, dropDatabase, haveProgram, makeDatabase, open, ownerUrl } from './database.ts'
import { alternate, put } from './figures.ts'
import { send, sendAll, type Call } from './load.ts'
import { openLetterbox } from './letterbox.ts'
import { startOmbud } from './process.ts'
import { pgbenchPerSecond } from './pgbench.ts'
import { replay, type Recorded, recordDuring } from './replay.ts'
import { customerId, makeSessions, makeWorld, personId, requestId, REQUEST_PARTNER } from './world.ts'

const COUNT = 1200
/** Not measured: connections that have just opened know no table and no plan yet. */
const WARM_UP = 400
const ROUNDS = 3
const WIDTH = 16

/** (a) Acceptances a second through HTTP, against the same statements through the same driver and pool without HTTP, session and law. */
export async function acceptances() {
  const close = await openLetterbox()
  try {
    await measure()
  } finally {
    await close()
  }
}

async function measure() {
  await makeDatabase('ombud_bench_a')
  await makeWorld('ombud_bench_a', { partners: [], openRequests: COUNT })
  const numbers = Array.from({ length: COUNT }, (_, i) => i + 1)
  const cookies = await makeSessions(
    'ombud_bench_a',
    numbers.map((n) => personId(REQUEST_PARTNER, n)),
  )
  const calls = await prepareCalls(numbers, cookies)
  const recorded = await recordStatements(calls)
  const result = await alternate(
    ROUNDS,
    () => throughHttp(calls),
    () => replayed(recorded),
  )
  const ratio = result.ours / result.floor
  put({
    what: '(a) acceptances through HTTP',
    ours: `${result.ours.toFixed(0)}/s`,
    floor: `${result.floor.toFixed(0)}/s statements`,
    ratio,
    bound: '>= 0.6',
    holds: ratio >= 0.6,
    slice: `${COUNT - WARM_UP} open requests`,
  })
  if (haveProgram('pgbench')) {
    await copyDatabase('ombud_bench_a', 'ombud_bench_round')
    const peer = pgbenchPerSecond(ownerUrl('ombud_bench_round'))
    put({
      what: '    the same beside pgbench (tpcb-like)',
      ours: `${result.ours.toFixed(0)}/s`,
      floor: `${peer.toFixed(0)}/s pgbench`,
      ratio: result.ours / peer,
      bound: '',
      holds: undefined,
      slice: 'pgbench -c 16 -M prepared',
    })
  }
  for (const name of ['ombud_bench_a', 'ombud_bench_round']) await dropDatabase(name)
}

/** Every customer's administrator reads what it will accept: digest and agreement come from the page, as in life. */
async function prepareCalls(numbers: readonly number[], cookies: readonly string[]): Promise<Call[]> {
  await copyDatabase('ombud_bench_a', 'ombud_bench_round')
  const server = await startOmbud('ombud_bench_round', 7471)
  const agent = new Agent({ keepAlive: true })
  const calls: Call[] = []
  for (const [i, n] of numbers.entries()) {
    const path = `/api/v1/organisations/${customerId(REQUEST_PARTNER, n)}/invitations/${requestId(REQUEST_PARTNER, n)}`
    const headers = { cookie: cookies[i] ?? '', origin: server.url }
    const read = JSON.parse(await send(agent, server.url, { method: 'GET', path, headers }, 200)) as {
      digest: string
      document: { agreement: { read: { digest: string } } }
    }
    calls.push({
      method: 'POST',
      path: `${path}/acceptance`,
      headers,
      body: JSON.stringify({ digest: read.digest, agreementDigest: read.document.agreement.read.digest }),
    })
  }
  agent.destroy()
  await server.stop()
  return calls
}

async function throughHttp(calls: readonly Call[]): Promise<number> {
  await copyDatabase('ombud_bench_a', 'ombud_bench_round')
  const server = await startOmbud('ombud_bench_round', 7471)
  try {
    await sendAll(server.url, calls.slice(0, WARM_UP), WIDTH, 201)
    return await sendAll(server.url, calls.slice(WARM_UP), WIDTH, 201)
  } finally {
    await server.stop()
  }
}

/** What each acceptance sends to the database, written down once in a run that is not measured. */
async function recordStatements(calls: readonly Call[]): Promise<Recorded> {
  await copyDatabase('ombud_bench_a', 'ombud_bench_round')
  return recordDuring('ombud_bench_round', calls)
}

async function replayed(recorded: Recorded): Promise<number> {
  await copyDatabase('ombud_bench_a', 'ombud_bench_round')
  const db = await open('ombud_bench_round')
  try {
    await replay(db.pool, recorded.slice(0, WARM_UP), WIDTH)
    return await replay(db.pool, recorded.slice(WARM_UP), WIDTH)
  } finally {
    await db.close()
  }
}
