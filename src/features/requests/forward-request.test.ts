import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accept, newCustomer, ok, onBothDatabases, openLink, openRequest, refused } from '#tests/world.ts'

onBothDatabases('passing a request on, and seeing it', (world) => {
  const received = async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid)
    const user = await customer.add('customer.user')
    await openLink(user, request.token)
    await world().work()
    const facts = async () =>
      ok(await astrid.get(`~/relationship-requests/${request.id}`)).facts.filter((f: any) => f.side === 'customer')
    return {
      astrid,
      customer,
      request,
      user,
      facts,
      forward: () => user.post(`~/invitations/${request.id}/forwarding`),
    }
  }

  test('welcomed: each administrator gets one mail with the same link; the page tells how many, never who', async () => {
    const { customer, request, forward } = await received()
    await customer.add('customer.global-administrator')
    assert.deepEqual(ok(await forward()), { administrators: 2 })
    const mails = await world().work()
    assert.equal(mails.length, 2)
    for (const mail of mails) assert.ok(mail.text.includes(request.link))
    ok(await accept(customer.client, { id: request.id, token: request.token }), 201)
  })

  test('the partner sees "forwarded", not by whom or to whom', async () => {
    const { astrid, request, facts, forward } = await received()
    ok(await forward())
    assert.deepEqual(
      (await facts()).map((f: any) => [f.kind, f.by]),
      [['forwarded', null]],
    )
    const log = JSON.stringify(
      ok(await astrid.get('~/activity')).items.filter(
        (e: any) => e.subjectId === request.id && e.kind === 'request.forwarded',
      ),
    )
    assert.ok(!/Person |bolag/i.test(log), log)
  })

  test('repeated: passing on again writes to nobody twice, until there is a new link', async () => {
    const { astrid, request, user, facts, forward } = await received()
    ok(await forward())
    ok(await forward())
    assert.equal((await world().work()).length, 1)
    assert.equal((await facts()).length, 1)
    const { version } = ok(await astrid.get(`~/relationship-requests/${request.id}`))
    ok(await astrid.post(`~/relationship-requests/${request.id}/re-issue`, undefined, { version }))
    const { link } = ok(await astrid.post(`~/relationship-requests/${request.id}/link-handouts`, { way: 'copy' }))
    await openLink(user, link.split('#')[1])
    ok(await forward())
    assert.equal((await world().work()).filter((mail) => mail.text.includes(link)).length, 1)
  })

  test('refused: an outsider, a partner’s person, a closed request', async () => {
    const { astrid, request, user, forward } = await received()
    const forwardBy = async (name: string) => (await world().as(name)).post(`~/invitations/${request.id}/forwarding`)
    refused(await forwardBy('bodil'), 'not-found', 404)
    refused(await forwardBy('nils'), 'not-allowed', 403)
    refused(
      await user.post(`/organisations/${(await world().as('karin')).org}/invitations/${request.id}/forwarding`),
      'not-found',
      404,
    )
    ok(await astrid.post(`~/relationship-requests/${request.id}/withdrawal`))
    refused(await forward(), 'request-withdrawn', 409)
  })

  test('seen is dated once, by the drawn page of a member; reading and opening the link date nothing', async () => {
    const { request, user, facts } = await received()
    ok(await user.get(`~/invitations/${request.id}`))
    assert.deepEqual(await facts(), [])
    for (let i = 0; i < 2; i += 1) ok(await user.post(`~/invitations/${request.id}/sighting`))
    assert.deepEqual(
      (await facts()).map((f: any) => [f.kind, f.by]),
      [['seen', null]],
    )
    refused(
      await world().client().post(`/organisations/${user.org}/invitations/${request.id}/sighting`),
      'not-signed-in',
      401,
    )
  })
})
