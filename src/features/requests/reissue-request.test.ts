import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '#tests/world.ts'
import {
  accept,
  consentOf,
  invitation,
  newCustomer,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  refused,
} from '#tests/world.ts'

onBothDatabases('re-issuing a request', (world) => {
  const reissue = async (partner: Client, id: string) => {
    const { version } = ok(await partner.get(`~/relationship-requests/${id}`))
    return partner.post(`~/relationship-requests/${id}/re-issue`, undefined, { version })
  }
  const newLink = async (partner: Client, id: string) =>
    ok(await partner.post(`~/relationship-requests/${id}/link-handouts`, { way: 'copy' })).link.split('#')[1]

  test('welcomed: a new link and a new period; the old link says that it was replaced', async () => {
    const [astrid, { client }] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid)
    await openLink(client, request.token)
    const read = await invitation(client, request.id)
    const fresh = ok(await reissue(astrid, request.id))
    assert.equal(fresh.state, 'open')
    assert.equal((await openLink(client, request.token)).state, 'replaced')
    assert.equal((await invitation(client, request.id)).situation, 'link-replaced')
    const answer = (verb: string, body?: unknown) => client.post(`~/invitations/${request.id}/${verb}`, body)
    refused(await answer('acceptance', consentOf(read)), 'link-replaced', 409)
    refused(await answer('decline', { reason: 'not-now' }), 'link-replaced', 409)
    refused(await answer('forwarding'), 'link-replaced', 409)
    ok(await answer('sighting'))
    assert.equal(
      ok(await astrid.get(`~/relationship-requests/${request.id}`)).seenAt,
      null,
      'a dead link shows nothing to see',
    )
    ok(await accept(client, { id: request.id, token: await newLink(astrid, request.id) }), 201)
  })

  test('an expired request is re-issued and open again', async () => {
    const [astrid, { client, domain }] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid, { domain })
    await world().sql('update relationship_request set expires_at = now(), lapsed_at = now() where id = $1', [
      request.id,
    ])
    assert.equal(ok(await astrid.get(`~/relationship-requests/${request.id}`)).state, 'expired')
    assert.equal(ok(await reissue(astrid, request.id)).state, 'open')
    ok(await accept(client, { id: request.id }), 201)
  })

  test('not while another request to the same customer waits; one that has expired is in nobody’s way', async () => {
    const [astrid, { domain }] = [await world().as('astrid'), await newCustomer(world())]
    const expire = (id: string, noted: boolean) =>
      world().sql(
        `update relationship_request set expires_at = now(), lapsed_at = case when $2 then now() end where id = $1`,
        [id, noted],
      )
    const first = await openRequest(astrid, { domain })
    await expire(first.id, true)
    const second = await openRequest(astrid, { domain })
    refused(await reissue(astrid, first.id), 'request-open-already', 409)
    await expire(second.id, false)
    assert.equal(ok(await reissue(astrid, first.id)).state, 'open')
  })

  test('repeated: the same version re-issues once', async () => {
    const astrid = await world().as('astrid')
    const { id, version } = await openRequest(astrid)
    const again = () => astrid.post(`~/relationship-requests/${id}/re-issue`, undefined, { version })
    ok(await again())
    refused(await again(), 'version-stale', 412)
    assert.equal((await world().one('select generation from relationship_request where id = $1', [id])).generation, 2)
  })

  test('refused: withdrawn, another organisation’s, without a version', async () => {
    const [astrid, nils] = [await world().as('astrid'), await world().as('nils')]
    const request = await openRequest(astrid)
    refused(await astrid.post(`~/relationship-requests/${request.id}/re-issue`), 'version-missing', 428)
    refused(
      await nils.post(`~/relationship-requests/${request.id}/re-issue`, undefined, { version: 1 }),
      'not-found',
      404,
    )
    ok(await astrid.post(`~/relationship-requests/${request.id}/withdrawal`))
    refused(await reissue(astrid, request.id), 'request-withdrawn', 409)
  })
})
