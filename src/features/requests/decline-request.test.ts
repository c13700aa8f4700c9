import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  newCustomer,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  refused,
  relate,
  withoutRights,
} from '#tests/world.ts'

onBothDatabases('declining a request', (world) => {
  const declined = async (change?: Record<string, unknown>) => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid, { domain: customer.domain, ...change })
    const decline = (member = customer.client) =>
      member.post(`~/invitations/${request.id}/decline`, { reason: 'too-many-rights', note: 'Färre, tack' })
    return { astrid, customer, request, decline }
  }

  test('welcomed: the partner reads the reason and the note, never who said no', async () => {
    const { astrid, customer, request, decline } = await declined()
    ok(await decline())
    const read = ok(await astrid.get(`~/relationship-requests/${request.id}`))
    assert.deepEqual([read.state, read.declineReason, read.declineNote], ['declined', 'too-many-rights', 'Färre, tack'])
    const { actor_id, actor_name } = await world().one(
      `select e.actor_id, n.actor_name from event e join event_name n on n.organisation_id = e.organisation_id and n.event_id = e.id
       where e.organisation_id = $1 and e.subject_id = $2 and e.kind = 'request.declined'`,
      [astrid.org, request.id],
    )
    assert.deepEqual([actor_id, actor_name], [null, null])
    assert.equal(ok(await customer.client.get('~/activity')).items[0].kind, 'request.declined')
    const mails = (await world().work()).filter(
      (mail) => mail.to.address === 'astrid@nordanvind.example' && mail.subject.includes('avböjt'),
    )
    assert.equal(mails.length, 1)
    assert.ok(mails[0]!.text.length > 40)
  })

  test('repeated: the second no reads that it was declined, and a yes comes too late', async () => {
    const { customer, request, decline } = await declined()
    ok(await decline())
    refused(await decline(), 'request-declined', 409)
    const yes = { digest: '0'.repeat(64) }
    refused(await customer.client.post(`~/invitations/${request.id}/acceptance`, yes), 'request-declined', 409)
  })

  test('a reason is needed, and it is one of the list', async () => {
    const { customer, request } = await declined()
    for (const body of [{}, { reason: 'because' }, { reason: 'other', note: 'x'.repeat(501) }])
      refused(await customer.client.post(`~/invitations/${request.id}/decline`, body), 'invalid-input', 400)
  })

  test('refused: who may not say yes may not say no, nor may another organisation', async () => {
    const { customer, request, decline } = await declined()
    refused(await decline(await customer.add('customer.user')), 'needs-global-administrator', 403)
    const other = await newCustomer(world())
    refused(await decline(other.client), 'not-found', 404)
    await openLink(other.client, request.token)
    refused(await decline(other.client), 'not-the-addressee', 409)
    ok(await decline())
  })

  test('the relationship administrator declines rights alone', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    await relate(astrid, customer.client, withoutRights)
    const request = await openRequest(astrid, { purpose: 'rights', customerId: customer.id })
    const rolf = await customer.add('customer.relationship-administrator')
    ok(await rolf.post(`~/invitations/${request.id}/decline`, { reason: 'not-now' }))
  })
})
