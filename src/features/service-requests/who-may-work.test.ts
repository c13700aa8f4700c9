import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, onBothDatabases, refused } from '#tests/world.ts'
import type { Client } from '#tests/world.ts'
import {
  addFile,
  anAskForHelp,
  askPartner,
  askProvider,
  escalate,
  move,
  trio,
  type Trio,
} from '#tests/world/support.ts'

const own = (id: string) => `~/service-requests/${id}`

onBothDatabases('who works on service requests', (world) => {
  const filed = async (three: Trio, id: string, bytes: number, readers = 'all') =>
    world().sql(
      `insert into service_request_file (customer_id, id, request_id, partner_id, readers, name, type, bytes, sha256, added_by)
       values ($1, gen_random_uuid(), $2, $3, $4, 'a.txt', 'text', $5, 'x', $6)`,
      [three.customer.id, id, three.partner.id, readers, bytes, three.helper.personId],
    )

  test('a partner whose duty is over reads and ends what it has, and writes nothing more', async () => {
    const three = await trio(world())
    const [id, other] = [await askPartner(three), await askPartner(three)]
    await world().sql('update relationship set support_duty_until = now() where customer_id = $1', [three.customer.id])
    refused(await three.helper.post(`${own(id)}/notes`, { text: 'more' }), 'support-duty-over', 409)
    refused(await addFile(three.helper, own(id), 'a.txt', 'x'), 'support-duty-over', 409)
    refused(await escalate(three.helper, id), 'support-duty-over', 409)
    refused(await move(three.helper, own(id), 'wait', 'x'), 'support-duty-over', 409)
    const read = ok(await three.helper.get(own(id)))
    assert.deepEqual([read.hindered, read.may.write, read.may.moves], ['support-duty-over', false, ['solve']])
    ok(await three.customer.client.post(`${own(id)}/notes`, { text: 'The customer writes on.' }), 201)
    ok(await move(three.helper, own(other), 'solve', 'Done.'))
  })

  test('whoever is limited to other customers reads, and works on none of it, nor ends the duty', async () => {
    const three = await trio(world())
    const id = await askPartner(three)
    const propose = (by: Client) =>
      by.post('~/support-duty-ends', { counterpartId: three.customer.id, lastDay: '2099-01-31' })
    const limit = (person: string) =>
      world().sql(`insert into staff_limit (partner_id, person_id, kind, value) values ($1, $2, 'country', 'NO')`, [
        three.partner.id,
        person,
      ])
    await limit(three.helper.personId)
    refused(await three.helper.post(`${own(id)}/notes`, { text: 'more' }), 'outside-staff-limit', 403)
    refused(await move(three.helper, own(id), 'solve', 'x'), 'outside-staff-limit', 403)
    const read = ok(await three.helper.get(own(id)))
    assert.deepEqual([read.hindered, read.may.moves], ['outside-staff-limit', []])
    const admin = await three.partner.add('partner.admin-agent')
    await limit(admin.personId)
    refused(await propose(admin), 'outside-staff-limit', 403)
    const { id: end } = ok(await propose(three.partner.client), 201)
    refused(await admin.del(`~/support-duty-ends/${end}`), 'outside-staff-limit', 403)
  })

  test('where both have agreed to an end, only a sooner one is left to propose', async () => {
    const three = await trio(world())
    const propose = (lastDay: string) =>
      three.partner.client.post('~/support-duty-ends', { counterpartId: three.customer.id, lastDay })
    const { id } = ok(await propose('2099-01-31'), 201)
    ok(await three.customer.client.post(`~/support-duty-ends/${id}/agreement`))
    refused(await propose('2099-01-31'), 'duty-end-agreed', 409)
    refused(await propose('2099-02-01'), 'duty-end-agreed', 409)
    ok(await propose('2099-01-30'), 201)
  })

  test('there is an end to what one organisation asks in a day, and to what it leaves unfinished; another’s is its own', async () => {
    const three = await trio(world())
    const id = await askPartner(three)
    const many = (n: number, opened: string, status: string, way = 'customer') =>
      world().sql(
        `insert into service_request (customer_id, id, partner_id, way, status, severity, customer_name, answering, provider_since, opened_by, opened_at, due_at, queue_at, solved_at)
         select customer_id, gen_random_uuid(), partner_id, $4, $3, severity, customer_name, case when $4 = 'customer' then 'partner' else 'provider' end,
           case when $4 = 'customer' then null else now() end, opened_by, now() - $2::interval, due_at, queue_at, case when $3 = 'solved' then now() end
         from service_request, generate_series(1, $5::int) where id = $1`,
        [id, opened, status, way, n],
      )
    const ask = (partnerId = three.partner.id) =>
      three.customer.client.post('~/service-requests', { ...anAskForHelp(), partnerId })
    await many(48, '2 hours', 'solved')
    ok(await ask(), 201)
    refused(await ask(), 'service-request-day-limit', 409)
    await world().sql(`update service_request set opened_at = opened_at - interval '2 days' where customer_id = $1`, [
      three.customer.id,
    ])
    await many(198, '3 days', 'waiting')
    refused(await ask(), 'service-request-too-many', 409)
    await askProvider(three)
    await many(499, '1 hour', 'solved', 'without-rights')
    const partners = await three.partner.client.post(
      `~/customers/${three.customer.id}/provider-requests`,
      anAskForHelp(),
    )
    refused(partners, 'service-request-day-limit', 409)
  })

  test('files are counted whoever reads them, and all of a customer’s have room in so many bytes', async () => {
    const three = await trio(world())
    const [id, other] = [await askPartner(three), await askPartner(three)]
    for (let n = 0; n < 10; n += 1) await filed(three, id, 1, 'partner')
    refused(await addFile(three.customer.client, own(id), 'a.txt', 'x'), 'attachment-too-many', 409)
    ok(await addFile(three.customer.client, own(other), 'a.txt', 'x'), 201)
    await world().sql('alter table service_request_file drop constraint service_request_file_bytes_check')
    await filed(three, id, 1_065_000_000)
    refused(await addFile(three.customer.client, own(other), 'b.txt', 'x'), 'attachment-no-room', 409)
  })
})
