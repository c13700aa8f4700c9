import { againstSmall, LARGE, SMALL } from './against-small.ts'
import { dropDatabase, makeDatabase } from './database.ts'
import { startOmbud } from './process.ts'
import { makeTrade } from './trade.ts'
import { agentId, customerId, makeSessions, makeWorld, partnerId } from './world.ts'

const NAME = 'ombud_bench_k'

/** What a partner's people look at all day, in words and as the portal asks for it. */
const LISTS: readonly (readonly [string, string])[] = [
  ['customers: newest first', 'customers?limit=25&sort=newest'],
  ['customers: in one country, with rights', 'customers?limit=25&country=SE&rights=with'],
  ['customers: rights that end soon', 'customers?limit=25&endsWithin=120'],
  ['customers: a tag', 'customers?limit=25&tag=Guld'],
  ['customers: a search by two letters', 'customers?limit=25&q=ku'],
  ['customers that have parted', 'former-customers?limit=25'],
  ['requests', 'relationship-requests?limit=25'],
  ['requests: open', 'relationship-requests?limit=25&state=open'],
  ['subscriptions', 'subscriptions?limit=25'],
  ['subscriptions: suspended', 'subscriptions?limit=25&state=suspended'],
  ['subscriptions: not provisioned', 'subscriptions?limit=25&needs=provisioning'],
  ['subscriptions: end within 30 days', 'subscriptions?limit=25&endsWithinDays=30'],
  ['service requests: unfinished', 'service-requests?limit=25&status=unfinished'],
  ['transfers that wait', 'transfers?limit=25&open=true'],
  ['the log', 'activity?limit=25'],
]

/** (k) Every list of a partner with 100,000 customers against that of one with 1,000; milliseconds. */
export async function lists() {
  await makeDatabase(NAME)
  await makeWorld(NAME, { partners: [LARGE, SMALL] })
  await makeTrade(NAME, [0, 1])
  const [large = '', small = ''] = await makeSessions(NAME, [agentId(0), agentId(1)])
  const server = await startOmbud(NAME, 7483)
  const of = (partner: number, cookie: string, path: string) => ({
    method: 'GET' as const,
    path: `/api/v1/organisations/${partnerId(partner)}/${path}`,
    headers: { cookie },
  })
  const one = (partner: number) => `customers/${customerId(partner, 500)}`
  const pages = ['', '/subscriptions?limit=25', '/orders?limit=25', '/services', '/removal'] as const
  try {
    for (const [what, path] of LISTS) await compare(what, path, path)
    for (const page of pages) {
      const what = `one customer${page.replace('?limit=25', '').replace('/', ': ')}`
      await compare(what, one(0) + page, one(1) + page)
    }
  } finally {
    await server.stop()
    await dropDatabase(NAME)
  }

  async function compare(what: string, ofLarge: string, ofSmall: string) {
    const [ours, floor] = [of(0, large, ofLarge), of(1, small, ofSmall)]
    await againstSmall(server.url, { what: `(k) ${what}`, large: ours, small: floor, most: 1.5 })
  }
}
