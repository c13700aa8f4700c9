import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused } from '#tests/world.ts'
import { newStaff } from '#tests/world/seats.ts'

onBothDatabases('products and provisioning', (world) => {
  const words = { nameEn: 'Office', nameSv: 'Kontor', group: 'directory' }

  test('welcomed: published, renamed, withdrawn and offered again; each stands in the operator’s log, in the reader’s words', async () => {
    const ingrid = await world().as('ingrid')
    const at = `/installation/${ingrid.org}/products`
    const made = ok(await ingrid.post(at, { ...words, sku: 'A-1' }), 201)
    refused(await ingrid.post(at, { ...words, sku: 'A-1' }), 'sku-taken', 409)
    refused(await ingrid.put(`${at}/${made.id}`, words, { version: 9 }), 'version-stale', 412)
    const renamed = ok(
      await ingrid.put(`${at}/${made.id}`, { ...words, nameSv: 'Kontoret' }, { version: made.version }),
    )
    assert.equal(renamed.nameSv, 'Kontoret')
    assert.equal(ok(await ingrid.post(`${at}/${made.id}/withdrawal`)).withdrawn, true)
    refused(await ingrid.post(`${at}/${made.id}/withdrawal`), 'already-withdrawn', 409)
    assert.equal(ok(await ingrid.del(`${at}/${made.id}/withdrawal`)).withdrawn, false)
    refused(await ingrid.del(`${at}/${made.id}/withdrawal`), 'not-withdrawn', 409)
    const kinds = ok(await ingrid.get('~/activity')).items.map((one: any) => one.kind)
    assert.deepEqual(kinds.slice(0, 4), [
      'product.offered-again',
      'product.withdrawn',
      'product.changed',
      'product.published',
    ])
    for (const other of [(await newPartner(world())).client, (await newCustomer(world())).client])
      refused(await other.get(at), 'not-found', 404)
  })

  test('seats are set by hand: never fewer than are held, no more of what is withdrawn; the customer reads it', async () => {
    const [ingrid, customer] = [await world().as('ingrid'), await newCustomer(world())]
    const base = `/installation/${ingrid.org}`
    const product = ok(await ingrid.post(`${base}/products`, { ...words, sku: 'A-2' }), 201)
    const set = (seats: number, of = customer.id) =>
      ingrid.put(`${base}/customers/${of}/seats/${product.id}`, { seats })
    assert.deepEqual(
      ok(await set(3)).items.map((one: any) => [one.name, one.seats, one.assigned]),
      [['Office', 3, 0]],
    )
    const staff = await newStaff(world(), customer.id, 2)
    const changes = (give: string[], take: string[] = []) =>
      customer.client.post('~/licences/changes', { people: staff, give, take })
    ok(await changes([product.id]))
    const no = refused(await set(1), 'seats-assigned', 409)
    assert.deepEqual(no.facts, { product: 'Office', assigned: 2, seats: 1, take: 1 })
    assert.equal(ok(await set(2)).items[0].free, 0)
    ok(await ingrid.post(`${base}/products/${product.id}/withdrawal`))
    refused(await set(3), 'product-withdrawn', 409)
    ok(await changes([], [product.id]))
    ok(await changes([product.id]), 200)
    const { items } = ok(await customer.client.get('~/activity?limit=100'))
    const provisioned = items.filter((one: any) => one.kind === 'seats.provisioned')
    assert.deepEqual(
      provisioned.map((one: any) => [one.actorName, one.facts.before, one.facts.seats]),
      [
        ['Ingrid Lund', 3, 2],
        ['Ingrid Lund', 0, 3],
      ],
    )
    assert.equal(ok(await ingrid.get(`${base}/customers/${customer.id}/seats`)).items[0].assigned, 2)
    refused(await set(3, (await newPartner(world())).id), 'not-found', 404)
    refused(
      await customer.client.put(`${base}/customers/${customer.id}/seats/${product.id}`, { seats: 9 }),
      'not-found',
      404,
    )
  })

  test('the operator’s door counts no holders, and the customer’s raises no number', async () => {
    const rights = await world().sql(
      `select has_column_privilege('ombud_operator', 'seats', 'assigned', 'update') as holds, has_column_privilege('ombud_app', 'seats', 'seats', 'update') as raises,
         has_table_privilege('ombud_operator', 'licence_assignment', 'select') as reads`,
    )
    assert.deepEqual(rights, [{ holds: false, raises: false, reads: false }])
  })
})
