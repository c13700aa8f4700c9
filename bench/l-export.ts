import { dropDatabase, makeDatabase } from './database.ts'
import { put } from './figures.ts'
import { SMALL_HEAP, startOmbud } from './process.ts'
import { agentId, makeSessions, makeWorld, partnerId } from './world.ts'

const NAME = 'ombud_bench_l'
const MANY = 100_000

/** (l) The customer list as a file: rows a second, and the server's memory against that of a tenth of it. */
export async function exportOfCustomers() {
  const [few, many] = [await exported(MANY / 10), await exported(MANY)]
  const slice = `one partner, ${MANY} customers against ${MANY / 10}`
  const speed = many.rate / few.rate
  put({
    what: '(l) export, rows a second',
    ours: `${Math.round(many.rate)}/s`,
    floor: `${Math.round(few.rate)}/s a tenth`,
    ratio: speed,
    bound: '>= 0.67',
    holds: speed >= 0.67,
    slice,
  })
  const ratio = many.peak / few.peak
  put({
    what: '(l) export, peak of resident memory',
    ours: `${many.peak.toFixed(0)} MB`,
    floor: `${few.peak.toFixed(0)} MB a tenth`,
    ratio,
    bound: '<= 1.3',
    holds: ratio <= 1.3,
    slice,
  })
}

async function exported(count: number) {
  await makeDatabase(NAME)
  await makeWorld(NAME, { partners: [count] })
  const [cookie = ''] = await makeSessions(NAME, [agentId(0)])
  const server = await startOmbud(NAME, 7484, SMALL_HEAP)
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, server.rss())), 50)
  try {
    // The first one warms what every server warms once.
    await rowsOf(server.url, cookie)
    const started = performance.now()
    const rows = await rowsOf(server.url, cookie)
    if (rows !== count) throw new Error(`${rows} rows of ${count}`)
    return { rate: (count / (performance.now() - started)) * 1000, peak }
  } finally {
    clearInterval(watch)
    await server.stop()
    await dropDatabase(NAME)
  }
}

/** Read as it comes: neither side holds it whole. */
async function rowsOf(url: string, cookie: string): Promise<number> {
  const answer = await fetch(`${url}/api/v1/organisations/${partnerId(0)}/customers/export`, { headers: { cookie } })
  if (!answer.ok || !answer.body) throw new Error(`export answered ${answer.status}`)
  let lines = 0
  for await (const part of answer.body) lines += Buffer.from(part).toString('latin1').split('\n').length - 1
  return lines - 1
}
