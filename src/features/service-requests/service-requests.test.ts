import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { runTransaction } from '#platform/transaction.ts'
import type { Client } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, withoutRights } from '#tests/world.ts'
import { anAskForHelp, askPartner, askProvider, escalate, move, trio } from '#tests/world/support.ts'

const read = async (by: Client, at: string) => ok(await by.get(at))
const own = (id: string) => `~/service-requests/${id}`
const kinds = (entries: any[]) => entries.map((entry) => entry.kind)

onBothDatabases('service requests', (world) => {
  const log = async (by: Client) => ok(await by.get('~/activity?limit=100')).items
  const logged = async (by: Client, kind: string) => (await log(by)).filter((one: any) => one.kind === kind)

  test('welcomed: the customer asks its partner, who answers within the time; both read who wrote when', async () => {
    const three = await trio(world())
    const { partner, customer, helper } = three
    const id = await askPartner(three, { severity: 'critical', product: 'Mail' })
    const [line] = (await read(helper, '~/service-requests')).items
    assert.deepEqual([line.id, line.customer.name, line.status, line.target.state], [id, customer.name, 'open', 'due'])
    assert.equal(Date.parse(line.dueAt) - Date.parse(line.openedAt), 2 * 3_600_000)
    await world().sql(`update service_request set asked_at = asked_at - interval '35 minutes' where id = $1`, [id])
    ok(await helper.post(`${own(id)}/notes`, { text: 'We look into it.' }), 201)
    const [theirs, ours] = [await read(customer.client, own(id)), await read(partner.client, own(id))]
    assert.deepEqual(theirs.target, { state: 'answered', minutes: 35 })
    assert.deepEqual(theirs.entries, ours.entries)
    assert.deepEqual(kinds(theirs.entries), ['opened', 'note'])
    assert.deepEqual(
      theirs.entries.map((entry: any) => [entry.side, entry.text]),
      [
        ['customer', 'Since this morning nothing comes in.'],
        ['partner', 'We look into it.'],
      ],
    )
    assert.ok(theirs.entries.every((entry: any) => entry.author?.startsWith('Person ')))
    assert.equal(ours.contact.email, customer.email)
    assert.equal((await logged(customer.client, 'service-request.opened')).length, 1)
    const [seen] = await logged(partner.client, 'service-request.opened')
    assert.equal(seen.subjectName, customer.name)
    assert.ok(!JSON.stringify(await log(partner.client)).includes('Since this morning'), 'no word of it in a log')
  })

  test('it waits for the customer, goes on by its word, is solved, opened again, solved and closed', async () => {
    const three = await trio(world())
    const { customer, helper } = three
    const id = await askPartner(three)
    const status = async () => (await read(customer.client, own(id))).status
    ok(await move(helper, own(id), 'wait', 'Which mailbox?'))
    assert.equal(await status(), 'waiting')
    ok(await customer.client.post(`${own(id)}/notes`, { text: 'The info box.' }), 201)
    assert.equal(await status(), 'open')
    ok(await move(helper, own(id), 'solve', 'Try now.'))
    assert.equal(await status(), 'solved')
    ok(await move(customer.client, own(id), 'reopen'))
    const again = await read(customer.client, own(id))
    assert.deepEqual([again.status, again.target.state], ['open', 'due'], 'the time begins anew')
    ok(await move(customer.client, own(id), 'solve'))
    ok(await move(customer.client, own(id), 'close'))
    const closed = await read(helper, own(id))
    assert.deepEqual(kinds(closed.entries), [
      'opened',
      'waiting',
      'note',
      'resumed',
      'solved',
      'reopened',
      'solved',
      'closed',
    ])
    assert.deepEqual(closed.may, { write: false, internal: false, attach: false, moves: [] })
    assert.deepEqual((await read(customer.client, own(id))).may.moves, ['reopen'])
    refused(await helper.post(`${own(id)}/notes`, { text: 'late' }), 'service-request-state', 409)
    refused(await move(helper, own(id), 'reopen'), 'service-request-side', 403)
    refused(await move(customer.client, own(id), 'wait'), 'service-request-side', 403)
    await world().sql(`update service_request set solved_at = solved_at - interval '31 days' where id = $1`, [id])
    refused(await move(customer.client, own(id), 'reopen'), 'service-request-reopen-late', 409)
  })

  test('refused: another organisation, a role that only looks, a stale version, a partner who has no duty; the provider while a partner has one', async () => {
    const three = await trio(world())
    const { partner, customer } = three
    const id = await askPartner(three)
    const [other, stranger] = [await newPartner(world()), await newCustomer(world())]
    for (const by of [other.client, stranger.client]) {
      refused(await by.get(own(id)), 'not-found', 404)
      refused(await by.post(`${own(id)}/notes`, { text: 'x' }), 'not-found', 404)
      refused(await by.post(`${own(id)}/moves`, { verb: 'solve' }, { version: 1 }), 'not-found', 404)
    }
    const seller = await partner.add('partner.sales-agent')
    ok(await seller.get(own(id)))
    refused(await seller.post(`${own(id)}/notes`, { text: 'x' }), 'not-allowed', 403)
    const user = await customer.add('customer.user')
    refused(await user.get('~/service-requests'), 'not-allowed', 403)
    refused(await customer.client.post(`${own(id)}/moves`, { verb: 'solve' }, { version: 9 }), 'version-stale', 412)
    const ask = (partnerId: string | null) =>
      customer.client.post('~/service-requests', { ...anAskForHelp(), partnerId })
    refused(await ask(other.id), 'not-found', 404)
    refused(await ask(null), 'support-partner-first', 409)
    await world().sql('update organisation set suspended_at = now() where id = $1', [partner.id])
    refused(await ask(partner.id), 'partner-suspended', 403)
    ok(await ask(null), 201)
    refused(await partner.client.post('~/service-requests', anAskForHelp()), 'not-found', 404)
  })

  test('a customer without a partner asks the provider, whose operator answers; its look stands in the customer’s log, once a day', async () => {
    const [customer, operator] = [await newCustomer(world()), await world().as('ingrid')]
    const { id } = ok(await customer.client.post('~/service-requests', anAskForHelp()), 201)
    const at = `/installation/${operator.org}/service-requests/${id}`
    assert.equal((await read(operator, at)).customer.name, customer.name)
    ok(await operator.get(at))
    ok(await operator.post(`${at}/notes`, { text: 'Hello from the provider' }), 201)
    ok(await operator.post(`${at}/notes`, { text: 'A difficult one', internal: true }), 201)
    ok(await move(operator, at, 'solve'))
    const seen = await read(customer.client, own(id))
    assert.deepEqual([seen.status, seen.target.state], ['solved', 'answered'])
    assert.ok(!JSON.stringify(seen).includes('A difficult one'))
    assert.equal((await logged(customer.client, 'service-request.looked-at')).length, 1)
  })

  test('the partner hands on what it cannot solve: the operator sees it from then on, and the time begins anew', async () => {
    const three = await trio(world())
    const { customer, helper, operator, queue } = three
    const id = await askPartner(three)
    refused(await operator.get(`${queue}/${id}`), 'not-found', 404)
    refused(await operator.post(`${queue}/${id}/notes`, { text: 'x' }), 'not-found', 404)
    ok(await helper.post(`${own(id)}/notes`, { text: 'Between us: their line is bad', internal: true }), 201)
    assert.equal((await read(customer.client, own(id))).target.state, 'due', 'a word among colleagues is no answer')
    refused(
      await customer.client.post(`${own(id)}/escalation`, { text: 'x' }, { version: 1 }),
      'service-request-side',
      403,
    )
    ok(await escalate(helper, id))
    const there = await read(operator, `${queue}/${id}`)
    assert.deepEqual(kinds(there.entries), ['opened', 'escalated'])
    assert.deepEqual([there.answering, there.target.state], ['provider', 'due'])
    ok(await operator.post(`${queue}/${id}/notes`, { text: 'We have found it' }), 201)
    assert.equal((await read(customer.client, own(id))).target.state, 'answered')
    refused(await escalate(helper, id), 'service-request-side', 403)
    ok(await move(helper, own(id), 'solve'))
    refused(await move(operator, `${queue}/${id}`, 'wait'), 'service-request-state', 409)
    assert.deepEqual(kinds((await read(customer.client, own(id))).entries), ['opened', 'escalated', 'note', 'solved'])
  })

  test('internal notes reach neither the customer nor the other side, by no way', async () => {
    const three = await trio(world())
    const { customer, helper, operator, queue } = three
    const id = await askPartner(three)
    ok(await escalate(helper, id))
    ok(await helper.post(`${own(id)}/notes`, { text: 'PARTNERSECRET', internal: true }), 201)
    ok(await operator.post(`${queue}/${id}/notes`, { text: 'PROVIDERSECRET', internal: true }), 201)
    refused(await customer.client.post(`${own(id)}/notes`, { text: 'x', internal: true }), 'service-request-side', 403)
    const texts = async (by: Client, at: string) => JSON.stringify([await read(by, at), await log(by)])
    const [theirs, ours, provider] = [
      await texts(customer.client, own(id)),
      await texts(three.partner.client, own(id)),
      await texts(operator, `${queue}/${id}`),
    ]
    assert.ok(!/PARTNERSECRET|PROVIDERSECRET/.test(theirs))
    assert.ok(/PARTNERSECRET/.test(ours) && !/PROVIDERSECRET/.test(ours))
    assert.ok(/PROVIDERSECRET/.test(provider) && !/PARTNERSECRET/.test(provider))
    const mails = await world().work()
    assert.ok(mails.length > 0 && !/SECRET/.test(JSON.stringify(mails)), 'no mail holds what was written')
    const noted = await logged(customer.client, 'service-request.noted')
    assert.equal(noted.length, 0, 'nor does the log say that there is one')
    const asked = sql<{ text: string | null }>`select text from service_request_entry where request_id = ${id}`
    const head = { door: 'ombud_app', organisation: customer.id } as const
    const rows = await runTransaction(world().db, head, sql`select 1`, (tx) => tx.rows(asked))
    assert.ok(rows.length > 0 && !/SECRET/.test(JSON.stringify(rows)), 'the database itself shows them none')
  })

  test('with a right the partner asks on behalf: it stands in the customer’s log as that, and the customer takes part', async () => {
    const three = await trio(world(), 'with')
    const { partner, customer, operator, queue } = three
    const { id } = ok(await partner.client.post(`~/customers/${customer.id}/service-requests`, anAskForHelp()), 201)
    const seen = await read(customer.client, own(id))
    assert.deepEqual([seen.way, seen.answering, seen.takesPart], ['on-behalf', 'provider', true])
    const [event] = await logged(customer.client, 'service-request.opened')
    assert.deepEqual([event.onBehalf, event.actorOrganisation], [true, partner.name])
    ok(await customer.client.post(`${own(id)}/notes`, { text: 'Thank you for asking' }), 201)
    assert.deepEqual(kinds((await read(operator, `${queue}/${id}`)).entries), ['opened', 'note'])
    const without = await trio(world())
    refused(
      await without.partner.client.post(`~/customers/${without.customer.id}/service-requests`, anAskForHelp()),
      'no-right',
      403,
    )
    await world().sql(
      `update delegation set state = 'ended', ended_at = now(), ended_cause = 'lapsed' where customer_id = $1`,
      [customer.id],
    )
    const again = await partner.client.post(`~/customers/${customer.id}/service-requests`, anAskForHelp())
    refused(again, 'right-ended', 403)
  })

  test('R16: without a right through the provider: the customer’s data is not shown, and the customer sees that it exists', async () => {
    const three = await trio(world())
    const { partner, customer, operator, queue } = three
    const id = await askProvider(three, { description: 'PARTNERWORDS' })
    const text = JSON.stringify([await read(partner.client, own(id)), await read(operator, `${queue}/${id}`)])
    const { legal_name, registration_number } = await world().one('select * from organisation where id = $1', [
      customer.id,
    ])
    assert.equal(legal_name, customer.name)
    for (const theirs of [customer.email, customer.domain, registration_number]) assert.ok(!text.includes(theirs))
    const { items: people } = ok(await customer.client.get('~/people'))
    for (const person of people) assert.ok(!text.includes(person.displayName) && !text.includes(person.id))
    const seen = await read(customer.client, own(id))
    assert.deepEqual([seen.takesPart, seen.entries, seen.contact], [false, [], null])
    assert.deepEqual(seen.may, { write: false, internal: false, attach: false, moves: [] })
    assert.ok(!JSON.stringify(seen).includes('PARTNERWORDS'))
    refused(await customer.client.post(`${own(id)}/notes`, { text: 'x' }), 'service-request-onlooker', 403)
    refused(await move(customer.client, own(id), 'solve'), 'service-request-onlooker', 403)
    assert.equal((await logged(customer.client, 'service-request.opened'))[0].onBehalf, false)
    ok(await operator.post(`${queue}/${id}/notes`, { text: 'Here is how' }), 201)
    assert.equal((await logged(customer.client, 'service-request.noted')).length, 0)
  })

  test('R15: the way stays open after the rights and after the relationship, for those who may help this customer', async () => {
    const three = await trio(world(), 'with')
    const { partner, customer, helper } = three
    const ask = (by: Client) => by.post(`~/customers/${customer.id}/provider-requests`, anAskForHelp())
    await world().sql(
      `update delegation set state = 'ended', ended_at = now(), ended_cause = 'lapsed' where customer_id = $1`,
      [customer.id],
    )
    ok(await ask(partner.client), 201)
    await world().sql(`delete from partner_customer where customer_id = $1`, [customer.id])
    await world().sql(`update relationship set state = 'removed', removed_at = now() where customer_id = $1`, [
      customer.id,
    ])
    ok(await ask(helper), 201)
    const { items } = ok(await partner.client.get('~/support-duties-after-relationships'))
    assert.deepEqual(
      items.map((one: any) => one.customer),
      [{ id: customer.id, name: customer.name }],
    )
    await world().sql(`insert into staff_limit (partner_id, person_id, kind, value) values ($1, $2, 'country', 'SE')`, [
      partner.id,
      helper.personId,
    ])
    refused(await ask(helper), 'outside-staff-limit', 403)
    refused(await ask((await newPartner(world())).client), 'not-found', 404)
    const suspended = await trio(world())
    await world().sql('update organisation set suspended_at = now() where id = $1', [suspended.partner.id])
    refused(
      await suspended.partner.client.post(`~/customers/${suspended.customer.id}/provider-requests`, anAskForHelp()),
      'partner-suspended',
      403,
    )
  })

  test('C14: a reseller’s agents may do the same, whoever it buys from', async () => {
    const three = await trio(world())
    await world().sql(
      `update organisation set channel = 'reseller', distributor_id = (select id from organisation where channel = 'distributor' limit 1) where id = $1`,
      [three.partner.id],
    )
    await askProvider(three)
  })

  test('repeated: the same call has one effect, whatever it is', async () => {
    const three = await trio(world())
    const { partner, customer } = three
    const extra = { key: 'once' }
    const body = { ...anAskForHelp(), partnerId: partner.id }
    const [first, second] = [
      ok(await customer.client.post('~/service-requests', body, extra), 201),
      ok(await customer.client.post('~/service-requests', body, extra)),
    ]
    assert.equal(first.id, second.id)
    for (let i = 0; i < 2; i += 1) ok(await partner.client.post(`${own(first.id)}/notes`, { text: 'Hello' }, extra))
    assert.deepEqual(kinds((await read(customer.client, own(first.id))).entries), ['opened', 'note'])
    const answers = [1, 2].map(() =>
      partner.client.post(`${own(first.id)}/moves`, { verb: 'solve' }, { version: 2, key: 'solved' }),
    )
    for (const answer of await Promise.all(answers)) ok(answer)
    assert.deepEqual(kinds((await read(customer.client, own(first.id))).entries), ['opened', 'note', 'solved'])
  })

  test('two partners of one customer see each its own', async () => {
    const [first, second, customer] = [await newPartner(world()), await newPartner(world()), await newCustomer(world())]
    for (const partner of [first, second]) await relate(partner.client, customer.client, withoutRights)
    const { id } = ok(await customer.client.post('~/service-requests', { ...anAskForHelp(), partnerId: first.id }), 201)
    refused(await second.client.get(own(id)), 'not-found', 404)
    assert.deepEqual((await read(second.client, '~/service-requests')).items, [])
  })
})
