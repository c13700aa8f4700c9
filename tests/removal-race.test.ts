import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openPostgres } from '#platform/database.ts'
import { newCustomer, newPartner, newPerson, ok, relate, World, type Client } from '#tests/world.ts'
import { databaseFor } from './world/databases.ts'
import { newSeats, newStaff } from './world/seats.ts'

const AGENTS = 50
const CHANGERS = 10
const CHANGES = 20

/** Two servers on one database: what is acknowledged on one holds on the other from that moment. */
describe('two servers', { skip: !process.env.TEST_DATABASE_URL }, () => {
  const servers: World[] = []
  let drop: () => Promise<void>

  before(async () => {
    const place = await databaseFor('template')
    drop = place.drop
    for (let i = 0; i < 2; i += 1)
      servers.push(await new World('postgresql').open({}, await openPostgres(place.url, place.ownerUrl)))
  })
  after(async () => {
    for (const server of servers) await server.close()
    await drop()
  })
  const at = (i: number) => servers[i % 2] as World

  test(`${AGENTS} agents act in loops on both while the customer removes a role, freezes and removes the rest: nothing happens after the answer`, async () => {
    const [partner, customer] = [await newPartner(at(0)), await newCustomer(at(0))]
    const { delegationId } = await relate(partner.client, customer.client)
    const product = await newSeats(at(0), customer.id, AGENTS)
    const staff = await newStaff(at(0), customer.id, AGENTS)
    const email = await newPerson(at(0), partner.id, partner.domain, ['partner.admin-agent'])
    const agents = await Promise.all(staff.map((_, i) => at(i).session(email)))
    const stop = new AbortController()
    let closedAt = Infinity
    const late: number[] = []
    let done = 0
    const loop = async (agent: Client, person: string) => {
      for (let turn = 0; !stop.signal.aborted; turn += 1) {
        const sent = performance.now()
        const change = turn % 2 === 0 ? { give: [product.id], take: [] } : { give: [], take: [product.id] }
        const answer = await agent.post(`~/customers/${customer.id}/licences/changes`, { people: [person], ...change })
        if (answer.status < 300) {
          done += 1
          if (sent > closedAt) late.push(sent - closedAt)
        }
      }
    }
    const loops = agents.map((agent, i) => loop(agent, staff[i] as string))
    const written = async () =>
      Number(
        (
          await at(1).one(`select count(*) as n from event where kind = 'licences.changed' and organisation_id = $1`, [
            customer.id,
          ])
        ).n,
      )
    const close = async (how: () => Promise<unknown>) => {
      await how()
      closedAt = performance.now()
      const then = await written()
      await new Promise((resolve) => setTimeout(resolve, 150))
      assert.equal(await written(), then, 'nothing is written after the answer')
    }
    const open = () => (closedAt = Infinity)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const [card] = ok(await customer.client.get('~/partner-relationships')).items
    const freeze = `~/partner-relationships/${card.id}/freeze`
    await close(async () => ok(await customer.client.call('PUT', freeze, undefined, { version: card.version })))
    open()
    ok(await customer.client.del(freeze, { version: card.version + 1 }))
    await new Promise((resolve) => setTimeout(resolve, 200))
    await close(async () => ok(await customer.client.del(`~/delegations/${delegationId}`, { version: 1 })))
    stop.abort()
    await Promise.all(loops)
    assert.deepEqual(late, [], 'whoever asked after the answer was refused')
    assert.ok(done > AGENTS, `${done} acts before`)
    const [seats, held] = await product.count()
    assert.equal(seats, held)
  })

  test(`${CHANGERS * CHANGES} parallel changes of one delegation: each that was acknowledged is there, and none is counted twice`, async () => {
    const [partner, customer] = [await newPartner(at(0)), await newCustomer(at(0))]
    const { delegationId } = await relate(partner.client, customer.client)
    const email = await newPerson(at(0), partner.id, partner.domain, ['partner.admin-agent'])
    const groups: string[] = []
    for (let i = 0; i < CHANGERS; i += 1) groups.push(ok(await partner.client.post('~/groups', { name: `G${i}` })).id)
    const of = `~/customers/${customer.id}`
    const roles = ['user-administrator', 'license-administrator', 'directory-readers']
    const change = async (i: number) => {
      const client = await at(i).session(email)
      let last: string | undefined
      for (let turn = 0; turn < CHANGES; turn += 1) {
        last = roles[turn % roles.length] as string
        for (;;) {
          const { version } = ok(await client.get(of)).delegations[0]
          const path = `${of}/delegations/${delegationId}/assignments/${groups[i]}`
          const answer = await client.call('PUT', path, { roles: [last] }, { version })
          if (answer.status === 200) break
          assert.equal(answer.body.code, 'version-stale')
        }
      }
      return last
    }
    const last = await Promise.all(groups.map((_, i) => change(i)))
    const [delegation] = ok(await partner.client.get(of)).delegations
    assert.equal(delegation.version, 1 + CHANGERS * CHANGES)
    for (const [i, group] of groups.entries())
      assert.deepEqual(delegation.assignments.find((one: any) => one.group === group)?.roles, [last[i]])
  })
})
