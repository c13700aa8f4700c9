import { dropDatabase, makeDatabase, open } from './database.ts'
import { put } from './figures.ts'
import { openLetterbox } from './letterbox.ts'
import { SMALL_HEAP, startOmbud, type Running } from './process.ts'
import { agentId, makeSessions, makeWorld, partnerId } from './world.ts'

const NAME = 'ombud_bench_g'
const PORT = 7477
const MANY = Number(process.env.BENCH_RENEWAL_ROWS ?? 10_000)

/** (g) One renewal of 10,000 customers through HTTP: laid out and asked; and the server's memory against that of a tenth of it. */
export async function renewalOfCustomers() {
  const close = await openLetterbox()
  try {
    const { seconds } = await renewed(MANY)
    const [few, many] = [await renewed(MANY / 10, SMALL_HEAP), await renewed(MANY, SMALL_HEAP)]
    const ratio = many.peak / few.peak
    const slice = `one partner, ${MANY} customers against ${MANY / 10}`
    const rate = Math.round(MANY / seconds)
    const held = { ratio: undefined, holds: seconds <= 600, bound: '<= 600 s', slice }
    put({
      what: '(g) renewal, prepared to last request',
      ours: `${seconds.toFixed(0)} s`,
      floor: `${rate} customers/s`,
      ...held,
    })
    put({
      what: '(g) renewal, peak of resident memory',
      ours: `${many.peak.toFixed(0)} MB`,
      floor: `${few.peak.toFixed(0)} MB a tenth`,
      ratio,
      bound: '<= 1.3',
      holds: ratio <= 1.3,
      slice,
    })
  } finally {
    await close()
  }
}

/** Every second customer of a generated partner has rights. */
async function renewed(count: number, heap?: number) {
  await makeDatabase(NAME)
  await makeWorld(NAME, { partners: [count * 2] })
  const [cookie = ''] = await makeSessions(NAME, [agentId(0)])
  const server = await startOmbud(NAME, PORT, heap)
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, server.rss())), 100)
  try {
    const started = performance.now()
    await run(server, cookie, count)
    const seconds = (performance.now() - started) / 1000
    await demandOnce(count)
    return { seconds, peak }
  } finally {
    clearInterval(watch)
    await server.stop()
    await dropDatabase(NAME)
  }
}

async function run({ url }: Running, cookie: string, count: number) {
  const path = `/api/v1/organisations/${partnerId(0)}/renewals`
  const call = async (method: string, at: string, body?: string) => {
    const headers = { cookie, origin: url, 'content-type': 'application/json' }
    const answer = await fetch(`${url}${path}${at}`, { method, headers, ...(body === undefined ? {} : { body }) })
    if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { id: string; state: string; waiting: number; asked: number }
  }
  const until = async (id: string, from: string, to: string) => {
    for (;;) {
      const one = await call('GET', `/${id}`)
      if (one.state === to) return one
      if (one.state !== from) throw new Error(`${one.state}, ${one.asked} asked`)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
  const { id } = await call('POST', '', '{"withinDays":120,"lengthDays":365,"language":"sv"}')
  const { waiting } = await until(id, 'preparing', 'prepared')
  if (waiting !== count) throw new Error(`${waiting} of ${count} laid out`)
  await call('POST', `/${id}/run`)
  const { asked } = await until(id, 'running', 'done')
  if (asked !== count) throw new Error(`${asked} of ${count} asked`)
}

async function demandOnce(count: number) {
  const db = await open(NAME)
  const { rows } = await db.owner.query<{ n: string; different: string }>(
    `select count(*) as n, count(distinct customer_id) as different from relationship_request where state = 'open'`,
  )
  await db.close()
  if (Number(rows[0]?.n) !== count || Number(rows[0]?.different) !== count) throw new Error(JSON.stringify(rows))
}
