import { countAllGrowth } from '../src/features/home/count-growth.ts'
import { againstSmall, LARGE, SMALL } from './against-small.ts'
import { startOmbud } from './process.ts'
import { dropDatabase, makeDatabase, open } from './database.ts'
import { agentId, makeSessions, makeWorld, partnerId } from './world.ts'

const NAME = 'ombud_bench_j'

/** (j) The home of a partner with 100,000 customers against one with 1,000, each with more to do than is counted; milliseconds. */
export async function home() {
  await makeDatabase(NAME)
  await makeWorld(NAME, { partners: [LARGE, SMALL] })
  await makeBusy()
  const [large = '', small = ''] = await makeSessions(NAME, [agentId(0), agentId(1)])
  const server = await startOmbud(NAME, 7482)
  const of = (partner: number, cookie: string) => ({
    method: 'GET' as const,
    path: `/api/v1/organisations/${partnerId(partner)}/home`,
    headers: { cookie },
  })
  try {
    await againstSmall(server.url, {
      what: '(j) a partner’s home',
      large: of(0, large),
      small: of(1, small),
      most: 1.5,
    })
  } finally {
    await server.stop()
    await dropDatabase(NAME)
  }
}

/** Half of the customers with rights that end soon, a tenth that no group holds, and as many requests that nobody answered. */
async function makeBusy() {
  const db = await open(NAME)
  try {
    await db.owner.query(
      `update partner_customer set rights_next = now() + interval '20 days' where rights_until is not null`,
    )
    await db.owner.query(
      `update partner_customer set rights_unheld = 1 where rights_until is not null and right(domain, 9) like '0%'`,
    )
    await db.owner
      .query(`insert into relationship_request (partner_id, id, cloud, purpose, state, include_rights, language, open_days, created_by, created_at, opened_at, expires_at)
      select partner_id, gen_random_uuid(), 'public', 'relationship', 'open', false, 'sv', 30, customer_id, now(), now(), now() + interval '10 days' from partner_customer`)
    await countAllGrowth({ db } as Parameters<typeof countAllGrowth>[0])
    await db.owner.query('vacuum analyze')
  } finally {
    await db.close()
  }
}
