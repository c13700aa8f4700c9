import { dropDatabase, makeDatabase, open } from './database.ts'
import { put } from './figures.ts'
import { openLetterbox } from './letterbox.ts'
import { SMALL_HEAP, startOmbud, type Running } from './process.ts'
import { customerId, makeSessions, makeWorld, personId, REQUEST_PARTNER } from './world.ts'

const NAME = 'ombud_bench_f'
const PORT = 7476
const MANY = Number(process.env.BENCH_IMPORT_ROWS ?? 50_000)
const DOMAIN = 'import.example'

/** (f) A file of 50,000 users through HTTP: read, checked and created; and the server's memory against that of a tenth of it. */
export async function importOfUsers() {
  const close = await openLetterbox()
  try {
    const { seconds } = await imported(MANY)
    const [few, many] = [await imported(MANY / 10, SMALL_HEAP), await imported(MANY, SMALL_HEAP)]
    const ratio = many.peak / few.peak
    const slice = `one customer, ${MANY} users against ${MANY / 10}`
    const rate = Math.round(MANY / seconds)
    const held = { ratio: undefined, holds: seconds <= 600, bound: '<= 600 s', slice }
    put({ what: '(f) import, upload to last user', ours: `${seconds.toFixed(0)} s`, floor: `${rate} users/s`, ...held })
    put({
      what: '(f) import, peak of resident memory',
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

async function imported(count: number, heap?: number) {
  await makeDatabase(NAME)
  await makeWorld(NAME, { partners: [], openRequests: 1 })
  const organisation = customerId(REQUEST_PARTNER, 1)
  const db = await open(NAME)
  await db.owner.query('update organisation set domain = $2 where id = $1', [organisation, DOMAIN])
  await db.close()
  const [cookie = ''] = await makeSessions(NAME, [personId(REQUEST_PARTNER, 1)])
  const server = await startOmbud(NAME, PORT, heap)
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, server.rss())), 100)
  try {
    const started = performance.now()
    await run(server, `/api/v1/organisations/${organisation}/people/imports`, cookie, count)
    return { seconds: (performance.now() - started) / 1000, peak }
  } finally {
    clearInterval(watch)
    await server.stop()
    await dropDatabase(NAME)
  }
}

async function run({ url }: Running, path: string, cookie: string, count: number) {
  const call = async (method: string, at: string, type: string, body?: string) => {
    const headers = { cookie, origin: url, 'content-type': type }
    const answer = await fetch(`${url}${path}${at}`, { method, headers, ...(body === undefined ? {} : { body }) })
    if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { id: string; state: string; created: number }
  }
  const rows = Array.from({ length: count }, (_, i) => `Åsa;Nr ${i};Åsa Nr ${i};asa${i}@${DOMAIN};`)
  const file = ['Förnamn;Efternamn;Visningsnamn;E-post;Statusuppdatering', ...rows].join('\r\n')
  const { id } = await call('POST', '?fileName=bench.csv', 'text/csv', file)
  await call('POST', `/${id}/run`, 'application/json', '{"language":"sv"}')
  for (;;) {
    const one = await call('GET', `/${id}`, 'application/json')
    if (one.state === 'done' && one.created === count) return
    if (one.state !== 'running') throw new Error(`${one.state}, ${one.created} created`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
