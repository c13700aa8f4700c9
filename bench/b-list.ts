import { Agent } from 'node:http'
import { againstSmall, LARGE, SMALL } from './against-small.ts'
import { dropDatabase, makeDatabase } from './database.ts'
import { send, type Call } from './load.ts'
import { startOmbud } from './process.ts'
import { agentId, makeSessions, makeWorld, partnerId } from './world.ts'

/** (b) The list of a partner with 100,000 customers against one with 1,000: first page, thousandth page, a search; milliseconds. */
export async function customerList() {
  await makeDatabase('ombud_bench_b')
  await makeWorld('ombud_bench_b', { partners: [LARGE, SMALL] })
  const [large = '', small = ''] = await makeSessions('ombud_bench_b', [agentId(0), agentId(1)])
  const server = await startOmbud('ombud_bench_b', 7472)
  try {
    const page = (partner: number, cookie: string, query: string): Call => ({
      method: 'GET',
      path: `/api/v1/organisations/${partnerId(partner)}/customers?limit=25${query}`,
      headers: { cookie },
    })
    // The thousandth page of 25 does not exist for the small one: its last page stands against it.
    const deep = await cursorAt(server.url, page(0, large, ''), 999)
    const last = await cursorAt(server.url, page(1, small, ''), 38)
    const cases: [string, Call, Call][] = [
      ['(b) customers: first page', page(0, large, ''), page(1, small, '')],
      ['(b) customers: thousandth page', page(0, large, `&cursor=${deep}`), page(1, small, `&cursor=${last}`)],
      ['(b) customers: a search', page(0, large, '&q=kund000777'), page(1, small, '&q=kund000777')],
    ]
    for (const [what, ours, floor] of cases)
      await againstSmall(server.url, { what, large: ours, small: floor, most: 1.3 })
  } finally {
    await server.stop()
    await dropDatabase('ombud_bench_b')
  }
}

async function cursorAt(url: string, first: Call, pages: number): Promise<string> {
  const agent = new Agent({ keepAlive: true })
  let cursor = ''
  // A hundred at a time gets there sooner; a cursor is bound to filters and sort, not to the page's length.
  for (let walked = 0; walked < pages;) {
    const step = Math.min(4, pages - walked)
    const path = `${first.path.replace('limit=25', `limit=${25 * step}`)}${cursor === '' ? '' : `&cursor=${cursor}`}`
    cursor = (JSON.parse(await send(agent, url, { ...first, path }, 200)) as { next: string | null }).next ?? cursor
    walked += step
  }
  agent.destroy()
  return cursor
}
