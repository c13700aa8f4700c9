import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, relate, withoutRights } from '#tests/world.ts'
import { tellSuspension } from './tell-suspension.ts'

onBothDatabases('customers of a suspended partner', (world) => {
  async function place() {
    const partner = await newPartner(world())
    const [one, other] = [await newCustomer(world()), await newCustomer(world())]
    await relate(partner.client, one.client)
    await relate(partner.client, other.client, withoutRights)
    await world().work()
    const ingrid = await world().as('ingrid')
    const at = `/installation/${ingrid.org}/partners/${partner.id}/suspension`
    const suspend = async () => ok(await ingrid.post(at, { reason: 'Unpaid invoices' }))
    const resume = async () => ok(await ingrid.del(at))
    return { partner, one, other, suspend, resume }
  }
  const told = async (customer: { client: { get(path: string): Promise<any> } }) =>
    ok(await customer.client.get('~/activity'))
      .items.map((e: any) => e.kind)
      .filter((kind: string) => kind.startsWith('partner.'))
  const mailsTo = (mails: readonly any[], email: string, after = 0) =>
    mails.slice(after).filter((m) => m.to.address === email)

  test('welcomed: each reads it in its log and in a letter that says what it may do, and not why', async () => {
    const { partner, one, other, suspend, resume } = await place()
    await suspend()
    const mails = await world().work()
    for (const customer of [one, other]) {
      assert.deepEqual(await told(customer), ['partner.suspended'])
      const [letter] = mailsTo(mails, customer.email).slice(-1)
      assert.ok(letter?.text.includes(partner.name) && letter.text.includes('/partner-relationships'), letter?.text)
      assert.ok(!letter?.text.includes('Unpaid'), 'what is between provider and partner is not told')
    }
    await resume()
    const after = mailsTo(await world().work(), one.email).at(-1)
    assert.deepEqual(await told(one), ['partner.resumed', 'partner.suspended'])
    assert.match(after?.subject ?? '', new RegExp(partner.name))
  })

  test('once: whoever knows is not told again, whatever is killed or raced', async () => {
    const { partner, one, suspend } = await place()
    await suspend()
    await Promise.all([tellSuspension(world().house, partner.id), tellSuspension(world().house, partner.id)])
    await world().work()
    await tellSuspension(world().house, partner.id)
    assert.deepEqual(await told(one), ['partner.suspended'])
  })

  test('nothing: of what came and went unnoticed, and to a customer that has parted', async () => {
    const { one, other, partner, suspend, resume } = await place()
    await world().sql(
      `update relationship set state = 'removed', removed_at = now(), removed_by = gen_random_uuid() where customer_id = $1 and partner_id = $2`,
      [other.id, partner.id],
    )
    await suspend()
    await resume()
    await world().work()
    assert.deepEqual([await told(one), await told(other)], [[], []])
  })
})
