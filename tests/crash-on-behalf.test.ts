import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Client, Made } from '#tests/world.ts'
import { newCustomer, newPartner, ok, relate, World } from '#tests/world.ts'
import { placeFor, type Place } from './world/place.ts'
import { startProgram, type Running } from './world/process.ts'
import { newSeats, newStaff } from './world/seats.ts'
import { until } from './world/smtp.ts'

const ROWS = 800
/** Killed when so many of them are there. */
const KILLS = [100, 400]
const HANDS = 4

type Act = { person: string; give: boolean; key: string }

for (const kind of ['embedded', 'postgresql'] as const)
  describe(`killed on behalf (${kind})`, { skip: kind === 'postgresql' && !process.env.TEST_DATABASE_URL }, () => {
    let at: Place
    let [partner, customer] = [] as unknown as [Made, Made]
    let product: { id: string }
    let staff: string[]
    let program: Running
    /** Each act is sent until it is answered, whatever dies meanwhile: so many are to be there, each once. */
    const acknowledged: Act[] = []
    const unanswered: Act[] = []

    const look = async <T>(work: (world: World) => Promise<T>) => {
      const world = await new World(kind).open({}, await at.open())
      try {
        return await work(world)
      } finally {
        await world.close()
      }
    }
    const agent = (): Client => {
      const again = Object.assign(program.client(), { org: partner.id })
      again.cookies.set('ombud_session', partner.client.cookies.get('ombud_session') as string)
      return again
    }
    const send = (client: Client, { person, give, key }: Act) =>
      client.post(
        `~/customers/${customer.id}/licences/changes`,
        { people: [person], give: give ? [product.id] : [], take: give ? [] : [product.id] },
        { key },
      )

    before(async () => {
      at = await placeFor(kind)
      await look(async (world) => {
        ;[partner, customer] = [await newPartner(world), await newCustomer(world)]
        await relate(partner.client, customer.client)
        product = await newSeats(world, customer.id, HANDS)
        staff = await newStaff(world, customer.id, HANDS)
      })
      program = await startProgram(at.env)
    })
    after(() => at.remove())

    /** Gives one person a licence and takes it back, over and over, until the server is gone. */
    async function work(client: Client, person: string) {
      for (let give = !holds(person); ; give = !give) {
        const act = { person, give, key: randomUUID() }
        const answer = await send(client, act).catch(() => undefined)
        if (!answer) return void unanswered.push(act)
        assert.equal(answer.status, 200, answer.text)
        acknowledged.push(act)
      }
    }
    const holds = (person: string) => acknowledged.findLast((act) => act.person === person)?.give ?? false

    test(`killed ${KILLS.length} times in the middle of an import of ${ROWS} and of acts on behalf, all of it is done once`, async () => {
      const file = [
        'Visningsnamn;E-post',
        ...Array.from({ length: ROWS }, (_, i) => `Åsa Nr ${i};asa${i}@${customer.domain}`),
      ].join('\r\n')
      const imports = `~/customers/${customer.id}/people/imports`
      const csv = { headers: { 'content-type': 'text/csv' } }
      const { id } = ok(await agent().post(`${imports}?fileName=a.csv`, file, csv), 201)
      ok(await agent().post(`${imports}/${id}/run`, { language: 'sv' }))
      const read = async () => ok(await agent().get(`${imports}/${id}`))

      for (const [i, enough] of KILLS.entries()) {
        const hands = staff.map((person) => work(agent(), person))
        await until('enough of them', async () => (await read()).created >= enough, 60)
        await program.kill()
        await Promise.all(hands)
        assert.equal(unanswered.length, HANDS, 'each was in the middle of something')
        // The queue gives back what was in hand when its time is over; nobody waits for that here.
        await look((world) =>
          world.sql(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`),
        )
        program = await startProgram(at.env)
        for (const act of unanswered.splice(0)) {
          const answer = await send(agent(), act)
          assert.equal(answer.status, 200, `asked again after kill ${i + 1}: ${answer.text}`)
          acknowledged.push(act)
        }
      }
      await until('all of them', async () => (await read()).state === 'done', 120)
      assert.equal((await read()).created, ROWS)
      assert.equal(await program.stop(), 0, program.said())
    })

    test('afterwards each person is there once with one link, and each act is written down once', () =>
      look(async (world) => {
        const { n, different, links } = await world.one(
          `select count(*) as n, count(distinct email) as different, (select count(*) from joining where organisation_id = $1) as links from person where home_id = $1 and email like 'asa%'`,
          [customer.id],
        )
        assert.deepEqual([n, different, links], [ROWS, ROWS, ROWS])
        const { written } = await world.one(
          `select count(*) as written from event where organisation_id = $1 and kind = 'licences.changed'`,
          [customer.id],
        )
        assert.equal(written, acknowledged.length)
        const held = await world.sql('select person_id from licence_assignment where product_id = $1 order by 1', [
          product.id,
        ])
        assert.deepEqual(
          held.map((row) => row.person_id),
          staff.filter(holds).toSorted(),
        )
        const { assigned } = await world.one('select assigned from seats where product_id = $1', [product.id])
        assert.equal(assigned, held.length)
      }))
  })
