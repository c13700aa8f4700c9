import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, withoutRights } from '#tests/world.ts'
import { anAskForHelp, trio } from '#tests/world/support.ts'

onBothDatabases('the duty to support', (world) => {
  const propose = (by: Client, counterpartId: string, lastDay: string | null = null) =>
    by.post('~/support-duty-ends', { counterpartId, lastDay })
  const ofPartner = async (by: Client, customerId: string) => ok(await by.get(`~/customers/${customerId}/support-duty`))
  const ofCustomer = async (by: Client) => ok(await by.get('~/support-duties')).items[0]
  const logged = async (by: Client, kind: string) =>
    ok(await by.get('~/activity?limit=100')).items.filter((one: any) => one.kind === kind)
  const askProvider = (by: Client, customerId: string) =>
    by.post(`~/customers/${customerId}/provider-requests`, anAskForHelp())

  test('R15: it ends only by both sides’ yes; then the way through the provider is closed and says so', async () => {
    const { partner, customer } = await trio(world())
    const before = await ofPartner(partner.client, customer.id)
    assert.deepEqual([before.runs, before.until, before.end, before.throughProvider], [true, null, null, null])
    const { id } = ok(await propose(partner.client, customer.id), 201)
    assert.equal((await ofPartner(partner.client, customer.id)).runs, true, 'one yes ends nothing')
    ok(await askProvider(partner.client, customer.id), 201)
    const waits = await ofCustomer(customer.client)
    assert.deepEqual([waits.end.side, waits.may.answer, waits.may.takeBack], ['partner', true, false])
    assert.ok(waits.end.by.startsWith('Person '))
    const { endsAt } = ok(await customer.client.post(`~/support-duty-ends/${id}/agreement`))
    const after = await ofPartner(partner.client, customer.id)
    assert.deepEqual([after.runs, after.until, after.throughProvider], [false, endsAt, 'support-duty-over'])
    refused(await askProvider(partner.client, customer.id), 'support-duty-over', 409)
    refused(
      await customer.client.post('~/service-requests', { ...anAskForHelp(), partnerId: partner.id }),
      'support-duty-over',
      409,
    )
    ok(await customer.client.post('~/service-requests', anAskForHelp()), 201)
    refused(await propose(partner.client, customer.id), 'support-duty-over', 409)
    for (const [by, name] of [
      [partner.client, customer.name],
      [customer.client, partner.name],
    ] as const)
      for (const kind of ['support-duty.end-proposed', 'support-duty.end-agreed'])
        assert.deepEqual(
          (await logged(by, kind)).map((one: any) => one.subjectName),
          [name],
        )
  })

  for (const first of ['customer', 'partner'] as const)
    test(`the receipt holds both yeses, the ${first}’s first; both sides can read it and it verifies`, async () => {
      const { partner, customer } = await trio(world())
      const [one, other] = first === 'customer' ? [customer.client, partner.client] : [partner.client, customer.client]
      const { id } = ok(await propose(one, first === 'customer' ? partner.id : customer.id), 201)
      ok(await other.post(`~/support-duty-ends/${id}/agreement`))
      const { items } = ok(await customer.client.get('~/evidence'))
      const kept = items.find((item: any) => item.kind === 'support-duty')
      for (const by of [customer.client, partner.client]) {
        const receipt = ok(await by.get(`~/evidence/${kept.id}`))
        assert.equal(receipt.verified, true)
        const document = JSON.parse(receipt.document)
        assert.deepEqual([document.firstYes.side, document.firstYes.person], [first, one.personId])
        assert.deepEqual([document.acceptedBy.person, document.customer.id], [other.personId, customer.id])
        assert.equal(receipt.values.length, 4)
      }
    })

  test('with a day it runs to the close of that day at the customer; a new relationship brings a new duty', async () => {
    const { partner, customer } = await trio(world())
    refused(await propose(customer.client, partner.id, '2020-01-01'), 'duty-end-day-over', 400)
    const { id } = ok(await propose(customer.client, partner.id, '2099-06-30'), 201)
    const { endsAt } = ok(await partner.client.post(`~/support-duty-ends/${id}/agreement`))
    assert.equal(endsAt, '2099-06-30T22:00:00.000Z', 'midnight in Stockholm')
    const ending = await ofCustomer(customer.client)
    assert.deepEqual([ending.runs, ending.until, ending.may.propose], [true, endsAt, false])
    ok(await askProvider(partner.client, customer.id), 201)
    await world().sql(
      `update relationship set support_duty_until = now() - interval '1 second' where customer_id = $1`,
      [customer.id],
    )
    refused(await askProvider(partner.client, customer.id), 'support-duty-over', 409)
    await world().sql('delete from partner_customer where customer_id = $1', [customer.id])
    await world().sql(`update relationship set state = 'removed', removed_at = now() where customer_id = $1`, [
      customer.id,
    ])
    await relate(partner.client, customer.client, withoutRights)
    ok(await askProvider(partner.client, customer.id), 201)
  })

  test('a yes to what was proposed before a new relationship ends nothing of that', async () => {
    const { partner, customer } = await trio(world())
    const { id } = ok(await propose(customer.client, partner.id), 201)
    await world().sql('delete from partner_customer where customer_id = $1', [customer.id])
    await world().sql(
      `update relationship set state = 'removed', removed_at = now(), support_duty_until = now() where customer_id = $1`,
      [customer.id],
    )
    await relate(partner.client, customer.client, withoutRights)
    refused(await partner.client.post(`~/support-duty-ends/${id}/agreement`), 'duty-end-answered', 409)
    ok(await askProvider(partner.client, customer.id), 201)
  })

  test('refused by the other side, or taken back by whoever proposed it, it runs on; and neither does the other’s part', async () => {
    const { partner, customer } = await trio(world())
    const { id } = ok(await propose(partner.client, customer.id), 201)
    refused(await propose(customer.client, partner.id), 'duty-end-proposed', 409)
    refused(await partner.client.post(`~/support-duty-ends/${id}/agreement`), 'duty-end-other-side', 403)
    refused(await partner.client.post(`~/support-duty-ends/${id}/refusal`), 'duty-end-other-side', 403)
    refused(await customer.client.del(`~/support-duty-ends/${id}`), 'duty-end-other-side', 403)
    ok(await customer.client.post(`~/support-duty-ends/${id}/refusal`))
    refused(await customer.client.post(`~/support-duty-ends/${id}/agreement`), 'duty-end-answered', 409)
    const { id: next } = ok(await propose(customer.client, partner.id), 201)
    ok(await customer.client.del(`~/support-duty-ends/${next}`))
    refused(await partner.client.post(`~/support-duty-ends/${next}/agreement`), 'duty-end-answered', 409)
    assert.equal((await ofCustomer(customer.client)).runs, true)
    for (const by of [partner.client, customer.client]) {
      assert.equal((await logged(by, 'support-duty.end-refused')).length, 1)
      assert.equal((await logged(by, 'support-duty.end-taken-back')).length, 1)
    }
  })

  test('refused: strangers, roles that do not bind their side, an old sign-in', async () => {
    const { partner, customer, helper } = await trio(world())
    const { id } = ok(await propose(partner.client, customer.id), 201)
    const [stranger, nobody] = [await newPartner(world()), await newCustomer(world())]
    for (const by of [stranger.client, nobody.client]) {
      refused(await by.post(`~/support-duty-ends/${id}/agreement`), 'not-found', 404)
      refused(await by.del(`~/support-duty-ends/${id}`), 'not-found', 404)
    }
    refused(await propose(stranger.client, customer.id), 'not-found', 404)
    refused(await stranger.client.get(`~/customers/${customer.id}/support-duty`), 'not-found', 404)
    refused(await helper.del(`~/support-duty-ends/${id}`), 'not-allowed', 403)
    const billing = await customer.add('customer.billing-administrator')
    refused(await billing.post(`~/support-duty-ends/${id}/agreement`), 'not-allowed', 403)
    const old = await world().session(customer.email, { minutesAgo: 11 })
    refused(await old.post(`~/support-duty-ends/${id}/agreement`), 'sign-in-too-old', 403)
    assert.equal((await ofPartner(partner.client, customer.id)).runs, true)
  })

  test('repeated and at once: one second yes, one receipt, one end', async () => {
    const { partner, customer } = await trio(world())
    const { id } = ok(await propose(partner.client, customer.id), 201)
    const other = await customer.add('customer.global-administrator')
    const answers = await Promise.all([
      customer.client.post(`~/support-duty-ends/${id}/agreement`),
      other.post(`~/support-duty-ends/${id}/refusal`),
      other.post(`~/support-duty-ends/${id}/agreement`),
    ])
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    for (const answer of answers) if (answer.status !== 200) refused(answer, 'duty-end-answered', 409)
    const kept = ok(await customer.client.get('~/evidence')).items.filter((item: any) => item.kind === 'support-duty')
    const { runs } = await ofPartner(partner.client, customer.id)
    assert.equal(kept.length, runs ? 0 : 1)
    const again = await trio(world())
    const { id: second } = ok(await propose(again.partner.client, again.customer.id), 201)
    for (let i = 0; i < 2; i += 1)
      ok(await again.customer.client.post(`~/support-duty-ends/${second}/agreement`, undefined, { key: 'same' }))
  })

  test('mail: the other side is asked, and both read how it ended', async () => {
    const { partner, customer } = await trio(world())
    await world().work()
    const { id } = ok(await propose(partner.client, customer.id, '2099-01-31'), 201)
    const [asked, ...none] = await world().work()
    assert.deepEqual([asked?.to.address, none.length], [customer.email, 0])
    assert.match(`${asked?.text}`, /after 31 January 2099.*\/partner-relationships/s)
    ok(await customer.client.post(`~/support-duty-ends/${id}/agreement`))
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address),
      [partner.email],
    )
  })
})
