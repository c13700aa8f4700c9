import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '#tests/world.ts'
import {
  accept,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  refused,
  withoutRights,
} from '#tests/world.ts'
import { doDue } from '../audit/do-due.ts'

const letter = { subject: 'Hej', body: 'Hej!\n\n{{link}}\n\nHälsningar' }

onBothDatabases('reminders of an open request', (world) => {
  const read = async (partner: Client, id: string) => ok(await partner.get(`~/relationship-requests/${id}`))
  const turn = async (partner: Client, id: string, on: boolean) =>
    partner.put(`~/relationship-requests/${id}/reminders`, { on }, { version: (await read(partner, id)).version })
  /** So many hours pass for a request: what was told lies further back, and the clock comes. */
  const pass = async (id: string, hours: number) => {
    await world().sql(`update request_fact set at = at - $2 * interval '1 hour' where request_id = $1`, [id, hours])
    await world().sql(`update due set at = at - $2 * interval '1 hour' where ref = $1 and kind = 'request-reminder'`, [
      id,
      hours,
    ])
  }
  const come = async () => {
    await doDue(world().house)
    return world().work()
  }
  /** A request whose letter has gone to somebody, with reminders on. */
  const sent = async (more: object = {}) => {
    const [partner, { domain, ...customer }] = [await newPartner(world()), await newCustomer(world())]
    const request = await openRequest(partner.client, { domain, ...withoutRights, ...more })
    await world().work()
    const to = `info@${domain}`
    ok(await partner.client.post(`~/relationship-requests/${request.id}/letters`, { to, letter, remind: true }))
    const [mail] = await world().work()
    return { partner, customer, request, to, mail }
  }
  const events = (id: string) =>
    world().sql(`select kind from event where subject_id = $1 and kind like 'request.remind%' order by at, id`, [id])

  test('welcomed: the letter goes again with the same link, twice and no more, three days apart; two clocks send one', async () => {
    const { partner, request, to } = await sent()
    assert.deepEqual(await come(), [])
    for (const left of [1, 0]) {
      await pass(request.id, 71)
      assert.deepEqual(await come(), [])
      await pass(request.id, 1)
      await Promise.all([doDue(world().house), doDue(world().house), doDue(world().house)])
      const mails = await come()
      assert.deepEqual(
        mails.map((mail) => mail.to.address),
        [to],
      )
      assert.match(mails[0]?.subject ?? '', /^(Reminder|Påminnelse): Hej$/)
      assert.equal(mails[0]?.text.split(request.link).length, 2)
      assert.ok(mails[0]?.headers?.['List-Unsubscribe'])
      assert.equal((await read(partner.client, request.id)).lettersLeft, left)
    }
    await pass(request.id, 100)
    assert.deepEqual(await come(), [])
    const row = await read(partner.client, request.id)
    assert.deepEqual(row.reminders, { on: true, nextAt: null, not: 'used-up' })
    assert.deepEqual(row.facts.map((fact: any) => fact.kind).slice(-4), [
      'sent',
      'reminders-on',
      'reminded',
      'reminded',
    ])
    assert.deepEqual(
      (await events(request.id)).map(({ kind }) => kind),
      ['request.reminders-on', 'request.reminded', 'request.reminded'],
    )
    refused(
      await partner.client.post(`~/relationship-requests/${request.id}/letters`, { to, letter }),
      'letter-limit',
      409,
    )
  })

  test('switched off and on: at its page, each with who and when; repeated changes nothing', async () => {
    const { partner, request } = await sent()
    assert.equal(ok(await turn(partner.client, request.id, false)).reminders.on, false)
    const off = ok(await turn(partner.client, request.id, false))
    assert.equal(off.facts.filter((fact: any) => fact.kind === 'reminders-off').length, 1)
    await pass(request.id, 80)
    assert.deepEqual(await come(), [])
    ok(await turn(partner.client, request.id, true))
    // Three days have passed already: it goes when the clock comes.
    assert.equal((await come()).length, 1)
  })

  test('never after an answer or a withdrawal, and nothing is left due', async () => {
    for (const end of ['accepted', 'declined', 'withdrawn']) {
      const { partner, customer, request } = await sent()
      if (end === 'withdrawn') ok(await partner.client.post(`~/relationship-requests/${request.id}/withdrawal`))
      else await openLink(customer.client, request.token)
      if (end === 'accepted') ok(await accept(customer.client, request), 201)
      if (end === 'declined')
        ok(await customer.client.post(`~/invitations/${request.id}/decline`, { reason: 'not-now' }))
      await world().work()
      await pass(request.id, 72)
      assert.deepEqual(await come(), [], end)
      const due = `select kind from due where ref = $1 and kind = 'request-reminder'`
      assert.deepEqual(await world().sql(due, [request.id]), [], end)
      refused(await turn(partner.client, request.id, true), `request-${end}` as 'request-accepted', 409)
    }
  })

  test('never after the date, nor after it was passed on; seen alone is no answer', async () => {
    const [late, passed, seen] = [await sent(), await sent(), await sent()]
    await world().sql(`update relationship_request set expires_at = now() where id = $1`, [late.request.id])
    const member = await passed.customer.add('customer.user')
    for (const [who, { request }] of [
      [member, passed],
      [seen.customer.client, seen],
    ] as const) {
      await openLink(who, request.token)
      ok(await who.post(`~/invitations/${request.id}/sighting`))
    }
    ok(await member.post(`~/invitations/${passed.request.id}/forwarding`))
    await world().work()
    for (const { request } of [late, passed, seen]) await pass(request.id, 72)
    assert.deepEqual(
      (await come()).map((mail) => mail.to.address),
      [seen.to],
    )
    assert.equal((await read(passed.partner.client, passed.request.id)).reminders.not, 'forwarded')
  })

  test('never to an address that wants no more letters: it stops by itself and says so', async () => {
    const { partner, request, mail } = await sent()
    const url = new URL(/<(.+)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? '')
    ok(await world().client().post(url.pathname.replace('/api/v1', ''), undefined, { key: null }))
    await pass(request.id, 72)
    assert.deepEqual(await come(), [])
    const row = await read(partner.client, request.id)
    assert.equal(row.reminders.on, false)
    assert.deepEqual([row.facts.at(-1).kind, row.facts.at(-1).side], ['reminders-off', 'clock'])
  })

  test('judged anew: not for somebody who may not ask any more, nor for a suspended partner; a full day puts it off', async () => {
    const [gone, suspended, full] = [await sent(), await sent(), await sent()]
    await world().sql('update membership set ended_at = now() where person_id = $1', [gone.partner.client.personId])
    await world().sql('update organisation set suspended_at = now() where id = $1', [suspended.partner.id])
    await world().sql('update organisation set request_limit = 1 where id = $1', [full.partner.id])
    for (const { request } of [gone, suspended, full]) await pass(request.id, 72)
    assert.deepEqual(await come(), [])
    const by = async ({ request }: typeof gone) =>
      (await world().one('select reminders_by as p from relationship_request where id = $1', [request.id])).p
    assert.deepEqual([await by(gone), await by(suspended), typeof (await by(full))], [null, null, 'string'])
    await world().sql('update organisation set request_limit = 50 where id = $1', [full.partner.id])
    await pass(full.request.id, 1)
    assert.equal((await come()).length, 1)
  })

  test('a new link stops them; a letter by hand with the new one may start them again', async () => {
    const { partner, request, to } = await sent()
    const { version } = await read(partner.client, request.id)
    const again = ok(
      await partner.client.post(`~/relationship-requests/${request.id}/re-issue`, undefined, { version }),
    )
    assert.deepEqual(again.reminders, { on: false, nextAt: null, not: 'not-sent' })
    refused(await turn(partner.client, request.id, true), 'no-reminder', 409)
    await pass(request.id, 72)
    assert.deepEqual(await come(), [])
    ok(await partner.client.post(`~/relationship-requests/${request.id}/letters`, { to, letter, remind: true }))
    await world().work()
    await pass(request.id, 72)
    assert.equal((await come()).length, 1)
  })

  test('refused: a stranger, somebody who may only read, where nothing was sent, a Sales agent where rights are asked for', async () => {
    const { partner, request } = await sent({ includeRights: true, template: 'classic', lengthDays: 180 })
    const other = await openRequest(partner.client, { ...withoutRights, openDays: 3 })
    const short = { to: 'a@b.example', letter, remind: true }
    refused(await partner.client.post(`~/relationship-requests/${other.id}/letters`, short), 'no-reminder', 409)
    refused(await turn(partner.client, other.id, true), 'no-reminder', 409)
    const { version } = await read(partner.client, request.id)
    const put = (client: Client) =>
      client.put(`~/relationship-requests/${request.id}/reminders`, { on: false }, { version })
    refused(await put((await newPartner(world())).client), 'not-found', 404)
    refused(await put(await partner.add('partner.sales-agent')), 'rights-need-admin-agent', 403)
    refused(await put(await partner.add('partner.helpdesk-agent')), 'not-allowed', 403)
    refused(
      await partner.client.put(`~/relationship-requests/${request.id}/reminders`, { on: false }, { version: 1 }),
      'version-stale',
      412,
    )
  })
})
