import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Client, Made } from '#tests/world.ts'
import { consentOf, newCustomer, ok, openRequest, World } from '#tests/world.ts'
import { placeFor, type Place } from './world/place.ts'
import { startProgram, type Running } from './world/process.ts'
import { until } from './world/smtp.ts'

const ROUNDS = 3
const AT_ONCE = 6

/** Nothing half there, of anything that was ever accepted. */
const HALF = `
  select r.id, 'no relationship' as what from relationship_request r where r.state = 'accepted' and not exists (select 1 from relationship x where x.customer_id = r.customer_id and x.partner_id = r.partner_id)
  union all select r.id, 'no right' from relationship_request r where r.state = 'accepted' and r.include_rights and (select count(*) from delegation d where d.request_id = r.id) <> 1
  union all select r.id, 'no evidence' from relationship_request r where r.state = 'accepted' and (select count(*) from evidence e where e.subject_id = r.id) <> 1
  union all select r.id, 'no events' from relationship_request r where r.state = 'accepted' and (select count(*) from event v where v.subject_id = r.id and v.kind = 'request.accepted') <> 2
  union all select r.id, 'no fact' from relationship_request r where r.state = 'accepted' and not exists (select 1 from request_fact f where f.request_id = r.id and f.kind = 'accepted')
  union all select r.id, 'not listed' from relationship_request r where r.state = 'accepted' and not exists (select 1 from partner_customer c where c.customer_id = r.customer_id and c.partner_id = r.partner_id)
  union all select d.id, 'nothing due' from delegation d where d.state = 'active' and not exists (select 1 from due where due.ref = d.id)
  union all select r.id, 'born too early' from relationship_request r where r.state = 'open' and (exists (select 1 from evidence e where e.subject_id = r.id) or exists (select 1 from delegation d where d.request_id = r.id))`

for (const kind of ['embedded', 'postgresql'] as const)
  describe(`killed (${kind})`, { skip: kind === 'postgresql' && !process.env.TEST_DATABASE_URL }, () => {
    let at: Place
    let program: Running
    const asked: { customer: Made; id: string; token: string; client: Client }[] = []
    const acknowledged = new Set<string>()

    before(async () => {
      at = await placeFor(kind)
      const world = await new World(kind).open({}, await at.open())
      const astrid = await world.as('astrid')
      for (let i = 0; i < ROUNDS * AT_ONCE; i += 1) {
        const customer = await newCustomer(world)
        const request = await openRequest(astrid)
        asked.push({ customer, ...request, client: customer.client })
      }
      await world.close()
    })
    after(() => at.remove())

    /** The same browser, come back to a server that was started again. */
    const overTheWire = ({ client, customer }: (typeof asked)[number]): Client => {
      const again = Object.assign(program.client(), { org: customer.id })
      again.cookies.set('ombud_session', client.cookies.get('ombud_session') as string)
      return again
    }

    test('killed with SIGKILL at any moment of many acceptances, nothing acknowledged is lost and nothing is half there', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        program = await startProgram(at.env)
        const yes = await Promise.all(
          asked.slice(round * AT_ONCE, (round + 1) * AT_ONCE).map(async (one) => {
            const client = overTheWire(one)
            ok(await client.post('/links', { token: one.token }))
            const read = ok(await client.get(`~/invitations/${one.id}`))
            return async () =>
              [one.id, await client.post(`~/invitations/${one.id}/acceptance`, consentOf(read))] as const
          }),
        )
        const calls = yes.map((say) => say())
        const killed = calls[round * 2]!.catch(() => undefined)
          .then(() => new Promise((resolve) => setTimeout(resolve, round * 7)))
          .then(() => program.kill())
        const answers = await Promise.allSettled(calls)
        await killed
        for (const answer of answers)
          if (answer.status === 'fulfilled' && answer.value[1].status === 201) acknowledged.add(answer.value[0])
      }
      assert.ok(acknowledged.size > 0, 'something must have been acknowledged')
      program = await startProgram(at.env)
      for (const one of asked) {
        const client = overTheWire(one)
        ok(await client.post('/links', { token: one.token }))
        const read = ok(await client.get(`~/invitations/${one.id}`))
        if (acknowledged.has(one.id)) assert.equal(read.state, 'accepted', 'an acknowledged yes is there')
        if (read.state === 'accepted')
          assert.equal(ok(await client.get(`~/evidence/${read.evidenceId}`)).verified, true)
        else ok(await client.post(`~/invitations/${one.id}/acceptance`, consentOf(read)), 201)
      }
    })

    test('jobs go on after it: every event is told of; SIGTERM then ends in order', async () => {
      const ingrid = program.client()
      ok(await ingrid.post('/session', { email: 'ingrid@nordmoln.example', password: 'ombud demo 2026' }))
      const [{ organisationId }] = ok(await ingrid.get('/session')).memberships
      const waiting = async () =>
        ok(await ingrid.get(`/installation/${organisationId}/overview`)).queues.reduce(
          (sum: number, queue: any) => sum + queue.waiting,
          0,
        )
      await until('all jobs taken', async () => (await waiting()) === 0, 60)
      const slow = ingrid.post('/session', { email: 'ingrid@nordmoln.example', password: 'ombud demo 2026' })
      await new Promise((resolve) => setTimeout(resolve, 30))
      const started = Date.now()
      assert.equal(await program.stop(), 0, program.said())
      assert.ok(Date.now() - started < 10_000)
      assert.equal((await slow.catch(() => ({ status: 0 }))).status, 200, 'what was on its way is answered')
    })

    test('afterwards the rows are whole, every event has its number without a gap, and every mail left or waits with its job', async () => {
      const world = await new World(kind).open({}, await at.open())
      assert.deepEqual(await world.sql(HALF), [])
      assert.equal(
        (
          await world.one(`select count(*) as n from relationship_request where state = 'accepted' and id = any($1)`, [
            asked.map((one) => one.id),
          ])
        ).n,
        asked.length,
      )
      // What was in hand when the process died is given back by the queue after two minutes; nobody waits for them here.
      await world.sql(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`)
      await world.work()
      const gaps = await world.sql(
        `select organisation_id, count(*) as events, max(seq) as highest, count(distinct seq) as numbers from event group by 1 having count(*) <> coalesce(max(seq), 0) or count(*) <> count(distinct seq)`,
      )
      assert.deepEqual(gaps, [])
      assert.deepEqual(await world.sql(`select kind, state from mail where state = 'queued'`), [])
      await world.close()
    })
  })
