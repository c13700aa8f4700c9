import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/ids.ts'
import {
  accept,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  refused,
  relate,
  type Client,
  type Made,
} from '#tests/world.ts'
import { sweepAll } from '../audit/sweep.ts'
import { ASKED, carryOnRenewal, LAID, stepRenewal } from './carry-on-renewal.ts'

const WISH = { withinDays: 60, lengthDays: 180, language: 'sv' }
const ROLES = ['directory-readers', 'license-administrator', 'password-administrator', 'user-administrator']

onBothDatabases('renewals', (world) => {
  /** A customer that gave this partner rights for so many days. */
  const withRights = async (partner: Made, days = 30, change = {}) => {
    const customer = await newCustomer(world())
    const domain = { domain: customer.domain }
    const yes = await relate(partner.client, customer.client, { ...domain, lengthDays: days, ...change })
    return { ...customer, delegationId: yes.delegationId as string }
  }
  const prepare = async (by: Client, wish = {}) => {
    const { id } = ok(await by.post('~/renewals', { ...WISH, ...wish }), 201)
    await carryOnRenewal(world().house, by.org, id)
    return `~/renewals/${id}`
  }
  const idOf = (one: string) => one.slice('~/renewals/'.length)
  const carryOn = (by: Client, one: string) => carryOnRenewal(world().house, by.org, idOf(one))
  const rowsOf = async (by: Client, one: string, query = '') => ok(await by.get(`${one}/rows${query}`)).items
  const openAt = async (partner: Made) =>
    (
      await world().sql(
        `select customer_id from relationship_request where partner_id = $1 and state = 'open' and purpose = 'rights' order by customer_id`,
        [partner.id],
      )
    ).map((row) => row.customer_id)
  /** Many customers whose rights end soon, as rows: for what happens between chunks. */
  const many = async (partner: Made, count: number) => {
    const model = await withRights(partner)
    await world().sql(
      `with o as (insert into organisation (id, cloud, kind, name, name_skeleton, sort_key, legal_name, country, language, time_zone)
         select gen_random_uuid(), 'public', 'customer', 'Kund ' || n, 'kund', 'k', 'Kund', 'SE', 'sv', 'Europe/Stockholm' from generate_series(2, $3) n returning id, name),
       r as (insert into relationship (customer_id, id, partner_id, cloud, state, sole, request_id)
         select id, gen_random_uuid(), $2, 'public', 'active', false, gen_random_uuid() from o returning customer_id, id),
       d as (insert into delegation (customer_id, id, partner_id, relationship_id, request_id, template, roles, state, granted_by, ends_at)
         select r.customer_id, gen_random_uuid(), m.partner_id, r.id, m.request_id, m.template, m.roles, 'active', m.granted_by, m.ends_at from r, delegation m where m.customer_id = $1)
       insert into partner_customer (partner_id, customer_id, name, sort_key, country, time_zone, state, since, rights_until, rights_next, rights_count)
         select $2, o.id, o.name, 'k', 'SE', m.time_zone, 'active', now(), m.rights_until, m.rights_next, m.rights_count from o, partner_customer m where m.customer_id = $1`,
      [model.id, partner.id, count],
    )
  }
  const demandOnce = async (partner: Made, n: number) => {
    const asked = await openAt(partner)
    assert.deepEqual([asked.length, new Set(asked).size], [n, n])
  }

  test('welcomed: whose rights end in time is asked for the same, by one letter; the yes makes them longer; one mail at the end', async () => {
    const partner = await newPartner(world())
    const { client } = partner
    const [soon, late, ended] = [await withRights(partner), await withRights(partner, 300), await withRights(partner)]
    ok(await ended.client.del(`~/delegations/${ended.delegationId}`, { version: 1 }))
    await world().work()
    const one = await prepare(client)
    const found = ok(await client.get(one))
    assert.deepEqual(
      [found.state, found.customers, found.roles, found.waiting, found.mayRun],
      ['prepared', 1, 4, 1, true],
    )
    const [row] = await rowsOf(client, one)
    assert.deepEqual([row.customerId, row.roles.toSorted(), row.state], [soon.id, ROLES, 'waiting'])
    assert.deepEqual(await openAt(partner), [], 'nobody is asked by looking')
    assert.equal(ok(await client.post(`${one}/run`)).state, 'running')
    const mails = await world().work()
    const done = ok(await client.get(one))
    assert.deepEqual([done.state, done.asked, done.refused], ['done', 1, 0])
    const letters = mails.filter((mail) => mail.to.address === soon.email)
    assert.equal(letters.length, 1)
    assert.match(letters[0]?.text ?? '', /\/admin\/invitation#req_/)
    const told = mails.filter((mail) => mail.to.address === partner.email)
    assert.deepEqual([told.length, /1 customer was asked/.test(told[0]?.text ?? '')], [1, true])
    assert.equal(mails.filter((mail) => mail.to.address === late.email).length, 0)
    const [{ requestId }] = await rowsOf(client, one, '?state=asked')
    const request = ok(await client.get(`~/relationship-requests/${requestId}`))
    assert.deepEqual([request.changes, request.lengthDays, request.groups.length > 0], [soon.delegationId, 180, true])
    ok(await accept(soon.client, { id: requestId }), 201)
    const { delegations } = ok(await client.get(`~/customers/${soon.id}`))
    assert.ok(delegations[0].roles.every((role: any) => Date.parse(role.endsAt) > Date.now() + 170 * 86_400_000))
    assert.equal(ok(await client.get(await prepare(client))).customers, 0, 'what goes on is not found again')
    const kinds = ok(await client.get('~/activity?limit=100')).items.map((event: any) => event.kind)
    assert.deepEqual(
      kinds.filter((kind: string) => kind.startsWith('renewal.')),
      ['renewal.ended', 'renewal.started'],
    )
    const told2 = ok(await soon.client.get('~/activity')).items.find((event: any) => event.kind === 'request.opened')
    assert.equal(told2.subjectName, partner.name)
  })

  test('who cannot be asked has a row that says why, and the others are asked; the file says the same, and runs nothing', async () => {
    const partner = await newPartner(world())
    const { client } = partner
    const [fine, frozen, asked, unwanted, later] = [
      await withRights(partner),
      await withRights(partner),
      await withRights(partner),
      await withRights(partner),
      await withRights(partner, 50),
    ]
    const relationship = await world().one('select id, version from relationship where customer_id = $1', [frozen.id])
    const freeze = `~/partner-relationships/${relationship.id}/freeze`
    ok(await frozen.client.call('PUT', freeze, undefined, { version: relationship.version }))
    ok(await unwanted.client.put(`~/unwanted-partners/${partner.id}`))
    await world().sql(`update partner_customer set name = '=1+1' where customer_id = $1`, [fine.id])
    const stranger = newId()
    const customers = [fine, frozen, asked, unwanted, later].map(({ id }) => id)
    const one = await prepare(client, { lengthDays: 45, customers: [...customers, stranger, fine.id] })
    const before = ok(await client.get(one))
    assert.deepEqual([before.customers, before.waiting, before.refused], [6, 3, 3])
    const single = await prepare(client, { lengthDays: 90, customers: [asked.id] })
    ok(await client.post(`${single}/run`))
    await carryOn(client, single)
    ok(await client.post(`${one}/run`))
    await carryOn(client, one)
    const done = ok(await client.get(one))
    assert.deepEqual([done.state, done.asked, done.refused], ['done', 1, 5])
    const why = new Map(
      (await rowsOf(client, one, '?state=refused')).map((row: any) => [row.customerId, row.refusal.code]),
    )
    assert.deepEqual(
      [frozen.id, asked.id, unwanted.id, later.id, stranger].map((id) => why.get(id)),
      ['rights-frozen', 'request-open-already', 'not-asked-again', 'renewal-not-longer', 'rights-need-relationship'],
    )
    // Looked at beforehand, it says so before anybody is asked.
    const again = ok(await client.get(await prepare(client, { lengthDays: 90, customers: [asked.id] })))
    assert.deepEqual([again.waiting, again.refused], [0, 1])
    const { text } = await client.get(`${one}/result`)
    assert.match(text, /\r\n'=1\+1,/)
    assert.match(text, /You have an open request to this customer already/)
  })

  test('by tag and country, and with a letter of one’s own; a letter without its place is refused before anything', async () => {
    const partner = await newPartner(world())
    const { client } = partner
    const [tagged] = [await withRights(partner), await withRights(partner)]
    ok(await client.put(`~/customers/${tagged.id}/tags`, { tags: ['gold'] }))
    const letter = { subject: 'Hej igen', body: 'Vi fortsätter gärna.\n\n{{link}}\n\nHej' }
    refused(
      await client.post('~/renewals', { ...WISH, letter: { ...letter, body: 'utan' } }),
      'letter-link-missing',
      400,
    )
    refused(await client.post('~/renewals', { ...WISH, tag: 'gold', customers: [tagged.id] }), 'invalid-input', 400)
    assert.equal(ok(await client.get(await prepare(client, { country: 'NO' }))).customers, 0)
    const one = await prepare(client, { tag: 'gold', country: 'SE', letter })
    assert.deepEqual(
      (await rowsOf(client, one)).map((row: any) => row.customerId),
      [tagged.id],
    )
    ok(await client.post(`${one}/run`))
    const mail = (await world().work()).find(({ subject }) => subject === 'Hej igen')
    assert.equal(mail?.to.address, tagged.email)
    assert.match(mail?.text ?? '', /Vi fortsätter gärna\.[^]*invitation#req_/)
  })

  test('refused: whoever may not ask for rights, a suspended partner, one at a time, nobody to ask', async () => {
    const partner = await newPartner(world())
    const { client } = partner
    await withRights(partner)
    const sales = await partner.add('partner.sales-agent')
    refused(await sales.post('~/renewals', WISH), 'not-allowed', 403)
    const [one, other] = [await prepare(client), await prepare(client)]
    refused(await sales.post(`${one}/run`), 'not-allowed', 403)
    ok(await sales.get(one))
    refused(await client.post(`${await prepare(client, { country: 'IS' })}/run`), 'renewal-not-now', 409)
    ok(await client.post(`${one}/run`, undefined, { key: 'once' }))
    ok(await client.post(`${one}/run`, undefined, { key: 'once' }))
    refused(await client.post(`${one}/run`), 'renewal-not-now', 409)
    refused(await client.post(`${other}/run`), 'renewal-runs-already', 409)
    await carryOn(client, one)
    await demandOnce(partner, 1)
    refused(await client.post(`${one}/cancellation`), 'renewal-not-now', 409)
    ok(await client.post(`${other}/cancellation`))
    await world().sql('update organisation set suspended_at = now() where id = $1', [partner.id])
    refused(await client.post('~/renewals', WISH), 'partner-suspended', 403)
    const same = { key: 'prepare' }
    await world().sql('update organisation set suspended_at = null where id = $1', [partner.id])
    assert.equal(
      ok(await client.post('~/renewals', WISH, same), 201).id,
      ok(await client.post('~/renewals', WISH, same), 201).id,
    )
  })

  test('killed in the middle of a chunk, two servers at once, cancelled, capability lost: nobody is asked twice, the counts are true', async () => {
    const partner = await newPartner(world())
    const { client } = partner
    const total = LAID + ASKED + 5
    await many(partner, total)
    const one = await prepare(client)
    assert.equal(ok(await client.get(one)).customers, total)
    ok(await client.post(`${one}/run`))
    assert.equal(await stepRenewal(world().house, partner.id, idOf(one)), true)
    const { house } = world()
    // Dies when almost everybody of the chunk was asked, before it is committed.
    let left = ASKED - 1
    const enqueueMany: typeof house.jobs.enqueueMany = (...of) =>
      (left -= 1) > 0 ? house.jobs.enqueueMany(...of) : Promise.reject(new Error('killed'))
    await assert.rejects(
      carryOnRenewal({ ...house, jobs: { ...house.jobs, enqueueMany } }, partner.id, idOf(one)),
      /killed/,
    )
    await demandOnce(partner, ASKED)
    const { progress } = ok(await client.get(one))
    assert.deepEqual([progress.done, progress.total], [ASKED, total])
    await Promise.all([stepRenewal(house, partner.id, idOf(one)), stepRenewal(house, partner.id, idOf(one))])
    await demandOnce(partner, 3 * ASKED)

    const agent = await partner.add('partner.admin-agent')
    await world().sql(`update renewal set run_by = $2 where id = $1`, [idOf(one), agent.personId])
    await world().sql(`update membership set roles = '{partner.sales-agent}' where person_id = $1`, [agent.personId])
    await carryOn(client, one)
    const stopped = ok(await client.get(one))
    assert.deepEqual([stopped.state, stopped.asked, stopped.stoppedFor.code], ['stopped', 3 * ASKED, 'not-allowed'])
    ok(await client.post(`${one}/run`))
    await stepRenewal(house, partner.id, idOf(one))
    assert.equal(ok(await client.post(`${one}/cancellation`)).state, 'cancelled')
    await carryOn(client, one)
    await demandOnce(partner, 4 * ASKED)
    const cancelled = ok(await client.get(one))
    assert.deepEqual([cancelled.asked, cancelled.refused, cancelled.waiting], [4 * ASKED, 0, total - 4 * ASKED])
    const left2 = (await client.get(`${one}/result`)).text.split('Not asked: the renewal was cancelled').length - 1
    assert.equal(left2, total - 4 * ASKED)
  })

  test('rows and the letter are forgotten after 90 days; the counts stay', async () => {
    const partner = await newPartner(world())
    const { client } = partner
    await withRights(partner)
    const one = await prepare(client, { letter: { subject: 'x', body: '{{link}}' } })
    ok(await client.post(`${one}/run`))
    await carryOn(client, one)
    await world().sql(`update renewal set ended_at = now() - interval '91 days' where id = $1`, [idOf(one)])
    await sweepAll(world().house)
    assert.deepEqual(await rowsOf(client, one), [])
    const row = await world().one('select * from renewal where id = $1', [idOf(one)])
    assert.deepEqual([row.letter_body, row.state, row.asked], [null, 'done', 1])
    assert.equal(ok(await client.get(one)).forgotten, true)
  })
})
