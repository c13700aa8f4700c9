import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  accept,
  draft,
  invitation,
  newCustomer,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  refused,
  withoutRights,
} from '#tests/world.ts'

onBothDatabases('withdrawing a request', (world) => {
  const withdraw = async (id: string, who = 'astrid') =>
    (await world().as(who)).post(`~/relationship-requests/${id}/withdrawal`)

  test('welcomed: the link is dead at once, and its holder reads that and when', async () => {
    const [astrid, { client, domain }] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid, { domain })
    await openLink(client, request.token)
    const read = await invitation(client, request.id)
    assert.equal(ok(await withdraw(request.id)).state, 'withdrawn')
    assert.equal((await openLink(client, request.token)).state, 'withdrawn')
    const after = await invitation(client, request.id)
    assert.deepEqual([after.situation, after.document, after.may.accept], ['request-withdrawn', null, false])
    assert.ok(after.situationFacts.at)
    refused(
      await client.post(`~/invitations/${request.id}/acceptance`, { digest: read.digest, agreementDigest: null }),
      'request-withdrawn',
      409,
    )
    refused(await client.post(`~/invitations/${request.id}/decline`, { reason: 'not-now' }), 'request-withdrawn', 409)
  })

  test('repeated: a second withdrawal says that it is withdrawn', async () => {
    const request = await openRequest(await world().as('astrid'))
    ok(await withdraw(request.id))
    refused(await withdraw(request.id), 'request-withdrawn', 409)
  })

  test('a Sales agent may withdraw, a Helpdesk agent may not', async () => {
    const request = await openRequest(await world().as('astrid'), withoutRights)
    refused(await withdraw(request.id, 'hedda'), 'not-allowed', 403)
    ok(await withdraw(request.id, 'sven'))
  })

  test('refused: a draft, an answered request, a stranger’s', async () => {
    const [astrid, { client, domain }] = [await world().as('astrid'), await newCustomer(world())]
    refused(await withdraw((await draft(astrid)).id), 'request-not-open', 409)
    const request = await openRequest(astrid, { domain })
    refused(await withdraw(request.id, 'nils'), 'not-found', 404)
    refused(await client.post(`~/relationship-requests/${request.id}/withdrawal`), 'not-allowed', 403)
    ok(await accept(client, request))
    refused(await withdraw(request.id), 'request-accepted', 409)
  })

  test('only a draft is thrown away, by whoever knows its version', async () => {
    const astrid = await world().as('astrid')
    const made = await draft(astrid)
    refused(await astrid.del(`~/relationship-requests/${made.id}`, { version: made.version + 1 }), 'version-stale', 412)
    ok(await astrid.del(`~/relationship-requests/${made.id}`, { version: made.version }))
    refused(await astrid.get(`~/relationship-requests/${made.id}`), 'not-found', 404)
    const request = await openRequest(astrid)
    refused(
      await astrid.del(`~/relationship-requests/${request.id}`, { version: request.version }),
      'request-not-draft',
      409,
    )
  })
})
