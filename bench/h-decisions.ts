import { actionsHeld, pathTo, type AssignedDelegation, type OnBehalf } from '#domain/path.ts'
import { dropDatabase, makeDatabase, ownerUrl } from './database.ts'
import { alternate, put } from './figures.ts'
import { hammer } from './load.ts'
import { startOmbud, startProgram } from './process.ts'
import { agentId, customerId, makeSessions, makeWorld, partnerId } from './world.ts'

const NAME = 'ombud_bench_h'

/** (h) Decisions a second: by the law alone, and whole, each asked through HTTP on live rows. */
export async function decisions() {
  const alone = await alternate(
    5,
    async () => perSecond(decide),
    async () => perSecond(readFacts),
  )
  const ratio = alone.ours / alone.floor
  put({
    what: '(h) decisions by the law alone',
    ours: `${alone.ours.toFixed(0)}/s`,
    floor: `${alone.floor.toFixed(0)}/s parsed`,
    ratio,
    bound: '>= 0.3',
    holds: ratio >= 0.3,
    slice: 'three delegations of six roles, five groups, one action and all of them',
  })
  await throughHttp()
}

const roles = ['user-administrator', 'license-administrator', 'directory-readers', 'helpdesk-administrator']
const delegation = (id: string): AssignedDelegation => ({
  id,
  template: 'own',
  roles: [...roles, 'groups-administrator', 'global-reader'].map((role) => ({
    role,
    startsAt: new Date('2026-01-01'),
    endsAt: new Date('2027-01-01'),
    endedAt: null,
    extendDays: 0,
  })),
  state: 'active',
  grantedAt: new Date('2026-01-01'),
  endedAt: null,
  assignments: [
    { group: 'partner.helpdesk-agent', roles: ['directory-readers'] },
    { group: `${id}-b`, roles },
  ],
})
const facts: OnBehalf = {
  relationship: { state: 'active', frozen: false },
  delegations: ['one', 'two', 'three'].map(delegation),
  elevations: [],
  partner: { suspended: false },
  customer: { id: 'c', country: 'SE', tags: ['a', 'b'] },
  demandsSecondFactor: true,
  person: {
    id: 'p',
    roles: ['partner.helpdesk-agent'],
    groups: ['x', 'y', 'z', 'one-b', 'three-b'],
    limits: [{ kind: 'tag', value: 'b' }],
    secondFactor: 'used',
  },
  now: new Date('2026-06-01'),
}
const written = JSON.stringify(facts)
const decide = () => void (pathTo('people.reset-password', facts).allowed && actionsHeld(facts))
const readFacts = () => void JSON.parse(written)

function perSecond(step: () => void): number {
  const started = performance.now()
  let count = 0
  for (; performance.now() - started < 1000; count += 100) for (let i = 0; i < 100; i += 1) step()
  return (count / (performance.now() - started)) * 1000
}

async function throughHttp() {
  await makeDatabase(NAME)
  await makeWorld(NAME, { partners: [1_000] })
  const [cookie = ''] = await makeSessions(NAME, [agentId(0)])
  const ombud = await startOmbud(NAME, 7478)
  const bare = await startProgram('bench/bare-server.ts', { DATABASE_OWNER_URL: ownerUrl(NAME), PORT: '7479' }, 7479)
  const question = `personId=${agentId(0)}&action=people.reset-password`
  const [partner, customer] = [partnerId(0), customerId(0, 42)]
  const ours = {
    method: 'GET',
    path: `/api/v1/organisations/${partner}/customers/${customer}/why?${question}`,
    headers: { cookie },
  }
  const floor = { method: 'GET', path: `/customers/${partner}/${customer}`, headers: {} }
  try {
    await hammer(ombud.url, ours, 2)
    await hammer(bare.url, floor, 2)
    const result = await alternate(
      5,
      () => hammer(ombud.url, ours, 3),
      () => hammer(bare.url, floor, 3),
    )
    const ratio = result.ours / result.floor
    put({
      what: '(h) decisions through HTTP, told hop by hop',
      ours: `${result.ours.toFixed(0)}/s`,
      floor: `${result.floor.toFixed(0)}/s bare`,
      ratio,
      bound: '>= 0.15',
      holds: ratio >= 0.15,
      slice: 'one partner with 1,000 customers',
    })
  } finally {
    await ombud.stop()
    await bare.stop()
    await dropDatabase(NAME)
  }
}
