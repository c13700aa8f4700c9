import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doDue } from '../audit/do-due.ts'
import { sweepAll } from '../audit/sweep.ts'
import type { Client } from '#tests/world.ts'
import { ok, onBothDatabases } from '#tests/world.ts'
import { anAskForHelp, askPartner, askProvider, escalate, move, trio } from '#tests/world/support.ts'

const read = async (by: Client, at: string) => ok(await by.get(at))
const own = (id: string) => `~/service-requests/${id}`
const kinds = (entries: any[]) => entries.map((entry) => entry.kind)

onBothDatabases('service requests in time, in the mail, in lists', (world) => {
  const logged = async (by: Client, kind: string) =>
    ok(await by.get('~/activity?limit=100')).items.filter((one: any) => one.kind === kind)

  test('two at once: one closes and one opens again, and never both by the same state', async () => {
    const three = await trio(world())
    const { customer, helper } = three
    const other = await customer.add('customer.helpdesk-administrator')
    for (let round = 0; round < 4; round += 1) {
      const id = await askPartner(three)
      ok(await move(helper, own(id), 'solve'))
      const { version } = await read(customer.client, own(id))
      const [closing, opening] = await Promise.all([
        customer.client.post(`${own(id)}/moves`, { verb: 'close' }, { version }),
        other.post(`${own(id)}/moves`, { verb: 'reopen' }, { version }),
      ])
      const codes = [closing, opening].filter(({ status }) => status >= 400).map(({ body }) => body.code)
      assert.equal(codes.length, 1, JSON.stringify([closing.body, opening.body]))
      assert.ok(['version-stale', 'service-request-state'].includes(codes[0]))
      const { status, entries } = await read(customer.client, own(id))
      assert.equal(status, closing.status < 300 ? 'closed' : 'open')
      assert.equal(entries.length, 3)
    }
  })

  test('a missed time is told once, to all who take part, however many servers look', async () => {
    const three = await trio(world())
    const { partner, customer, helper } = three
    const id = await askPartner(three)
    await world().work()
    await world().sql(
      `update service_request set due_at = now() - interval '1 minute', queue_at = now() - interval '1 minute' where id = $1`,
      [id],
    )
    const late = `update due set at = now() where ref = $1`
    await world().sql(late, [id])
    await Promise.all([doDue(world().house), doDue(world().house), doDue(world().house)])
    // Met once more, as after a clock that was set back.
    await world().sql(`insert into due values ($1, 'service-request-target', $2, now())`, [customer.id, id])
    await doDue(world().house)
    assert.equal((await read(customer.client, own(id))).target.state, 'late')
    for (const by of [partner.client, customer.client])
      assert.equal((await logged(by, 'service-request.missed')).length, 1)
    const told = (await world().work()).map((mail) => mail.to.address)
    assert.deepEqual(told.toSorted(), [customer.email, partner.email, await mailOf(helper)].toSorted())
    assert.deepEqual(kinds((await read(helper, own(id))).entries), ['opened', 'missed'])
    ok(await helper.post(`${own(id)}/notes`, { text: 'Sorry' }), 201)
    assert.equal((await read(customer.client, own(id))).target.state, 'answered-late')
  })

  test('an answered one misses nothing; what was solved closes by itself after two weeks', async () => {
    const three = await trio(world())
    const { customer, operator, queue } = three
    const id = await askProvider(three)
    ok(await move(operator, `${queue}/${id}`, 'solve', 'Done'))
    await world().sql(`update due set at = now() where ref = $1`, [id])
    await doDue(world().house)
    const answered = await read(operator, `${queue}/${id}`)
    assert.deepEqual([answered.status, kinds(answered.entries)], ['solved', ['opened', 'solved']])
    ok(await move(three.partner.client, own(id), 'reopen'))
    ok(await move(three.partner.client, own(id), 'solve'))
    await world().sql(`update service_request set solved_at = now() - interval '14 days' where id = $1`, [id])
    await world().sql(`update due set at = now() where ref = $1`, [id])
    await Promise.all([doDue(world().house), doDue(world().house)])
    const closed = await read(operator, `${queue}/${id}`)
    assert.deepEqual([closed.status, kinds(closed.entries).filter((kind) => kind === 'closed').length], ['closed', 1])
    assert.equal((await read(customer.client, own(id))).status, 'closed')
  })

  test('mail: each side hears in its own portal what happened, never what was written', async () => {
    const three = await trio(world())
    const { partner, customer, helper, operator, queue } = three
    await world().work()
    const id = await askPartner(three, { subject: 'SUBJECTWORDS', description: 'DESCRIPTIONWORDS' })
    const opened = await world().work()
    assert.deepEqual(opened.map((mail) => mail.to.address).toSorted(), [partner.email, await mailOf(helper)].toSorted())
    for (const mail of opened) assert.ok(mail.text.includes(`/partner/${partner.id}/service-requests/${id}`), mail.text)
    ok(await helper.post(`${own(id)}/notes`, { text: 'NOTEWORDS' }), 201)
    const [noted, ...none] = await world().work()
    assert.deepEqual([noted?.to.address, none.length], [customer.email, 0])
    assert.ok(noted?.text.includes(`/admin/${customer.id}/support/${id}`))
    ok(await escalate(helper, id))
    const handed = await world().work()
    assert.ok(handed.some((mail) => mail.text.includes(`/operator/${operator.org}/service-requests/${id}`)))
    ok(await operator.post(`${queue}/${id}/notes`, { text: 'MOREWORDS' }), 201)
    const answered = await world().work()
    assert.deepEqual(
      answered.map((mail) => mail.to.address).toSorted(),
      [customer.email, await mailOf(helper)].toSorted(),
      'those who took part, and not whoever wrote it',
    )
    assert.ok(!/WORDS/.test(JSON.stringify([opened, noted, handed, answered])))
  })

  test('lists: by status, severity and customer, page by page; the queue by what is due first', async () => {
    const three = await trio(world())
    const { partner, customer, operator, queue } = three
    const made = []
    for (const severity of ['minimal', 'critical', 'moderate', 'critical'])
      made.push(await askProvider(three, { severity }))
    const page = async (by: Client, at: string) => {
      const found: string[] = []
      let cursor = ''
      do {
        const { items, next } = ok(await by.get(`${at}${cursor && `&cursor=${cursor}`}`))
        found.push(...items.map((item: any) => item.id))
        cursor = next ?? ''
      } while (cursor)
      return found
    }
    assert.deepEqual(await page(partner.client, '~/service-requests?limit=1'), made.toReversed())
    assert.deepEqual(await page(customer.client, '~/service-requests?limit=3'), made.toReversed())
    assert.deepEqual(await page(partner.client, '~/service-requests?limit=1&severity=critical'), [made[3], made[1]])
    ok(await move(operator, `${queue}/${made[1]}`, 'wait', 'More, please'))
    assert.deepEqual(
      await page(partner.client, `~/service-requests?limit=5&status=waiting&customerId=${customer.id}`),
      [made[1]],
    )
    const due = await page(operator, `${queue}?limit=2&status=unfinished&customerId=${customer.id}`)
    assert.deepEqual(due, [made[3], made[2], made[0], made[1]])
  })

  test('erased and forgotten: names and words go, that there was one stays', async () => {
    const three = await trio(world())
    const { customer, helper, partner } = three
    const asker = await customer.add('customer.helpdesk-administrator')
    const { id } = ok(
      await asker.post('~/service-requests', { ...anAskForHelp({ description: 'ASKERWORDS' }), partnerId: partner.id }),
      201,
    )
    ok(await helper.post(`${own(id)}/notes`, { text: 'HELPERWORDS' }), 201)
    const name = (await read(helper, own(id))).contact.name
    ok(await customer.client.del(`~/people/${asker.personId}`))
    ok(await customer.client.post(`~/people/${asker.personId}/erasure`))
    const rows = async () =>
      JSON.stringify([
        await world().sql('select * from service_request where id = $1', [id]),
        await world().sql('select * from service_request_entry where request_id = $1', [id]),
      ])
    assert.ok(!/ASKERWORDS/.test(await rows()) && !(await rows()).includes(name))
    assert.ok(/HELPERWORDS/.test(await rows()))
    ok(await move(helper, own(id), 'solve'))
    await world().sql(
      `update service_request set status = 'closed', closed_at = now() - interval '731 days' where id = $1`,
      [id],
    )
    await sweepAll(world().house)
    assert.ok(!/HELPERWORDS/.test(await rows()))
    assert.equal((await read(helper, own(id))).forgotten, true)
  })

  const mailOf = async (client: Client) =>
    (await world().one('select email from person where id = $1', [client.personId])).email as string
})
