import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, openRequest, refused } from '#tests/world.ts'

const letter = { subject: 'Hej', body: 'Hej!\n\n{{link}}\n\nHälsningar' }
const send = (partner: Client, id: string, to: string, key?: string) =>
  partner.post(`~/relationship-requests/${id}/letters`, { to, letter }, key ? { key } : {})

onBothDatabases('sending the letter from here', (world) => {
  const longAgo = (id: string, hours: number) =>
    world().sql(`update request_fact set at = at - $2 * interval '1 hour' where request_id = $1 and kind = 'sent'`, [
      id,
      hours,
    ])

  test('welcomed: the letter leaves once, with the guarded link, and the request says sent', async () => {
    const [astrid, { domain }] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid, { domain })
    await world().work()
    const sent = ok(await send(astrid, request.id, `info@${domain}`))
    assert.ok(sent.sentAt)
    assert.equal(sent.lettersLeft, 2)
    const [mail, ...more] = await world().work()
    assert.equal(more.length, 0)
    assert.equal(mail?.text.split(request.link).length, 2)
  })

  test('repeated: the same call twice sends one letter; another call is too soon', async () => {
    const [astrid, { domain }] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid, { domain })
    for (let i = 0; i < 2; i += 1) ok(await send(astrid, request.id, `info@${domain}`, 'the-same-key'))
    assert.equal((await world().work()).filter((mail) => mail.to.address === `info@${domain}`).length, 1)
    const problem = refused(await send(astrid, request.id, `other@${domain}`), 'letter-too-soon', 409)
    assert.ok(problem.facts.at)
  })

  test('at most three letters for one request, 72 hours apart, and re-issuing gives no more of them', async () => {
    const [astrid, { domain }] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid, { domain })
    ok(await send(astrid, request.id, `info@${domain}`))
    await longAgo(request.id, 71)
    refused(await send(astrid, request.id, `info@${domain}`), 'letter-too-soon')
    for (const left of [1, 0]) {
      await longAgo(request.id, 72)
      assert.equal(ok(await send(astrid, request.id, `info@${domain}`)).lettersLeft, left)
    }
    await longAgo(request.id, 100)
    refused(await send(astrid, request.id, `info@${domain}`), 'letter-limit', 409)
    const { version } = ok(await astrid.get(`~/relationship-requests/${request.id}`))
    ok(await astrid.post(`~/relationship-requests/${request.id}/re-issue`, undefined, { version }))
    refused(await send(astrid, request.id, `info@${domain}`), 'letter-limit', 409)
  })

  test('fifty letters a day for a partner, unless the operator raises it', async () => {
    const partner = await newPartner(world())
    const request = await openRequest(partner.client)
    await world().sql(
      `insert into mail (organisation_id, id, kind, language, state, queued_at) select $1, gen_random_uuid(), 'letter', 'en', 'sent', now() - interval '23 hours' from generate_series(1, 50)`,
      [partner.id],
    )
    const problem = refused(
      await send(partner.client, request.id, 'somebody@somewhere.example'),
      'letter-day-limit',
      409,
    )
    assert.equal(problem.facts.most, 50)
    const ingrid = await world().as('ingrid')
    ok(await ingrid.patch(`/installation/${ingrid.org}/partners/${partner.id}`, { requestLimit: 51 }, { version: 1 }))
    ok(await send(partner.client, request.id, 'somebody@somewhere.example'))
  })

  test('an address that wants no letters gets none, from any partner', async () => {
    const [astrid, nils] = [await world().as('astrid'), await world().as('nils')]
    const first = await openRequest(astrid)
    ok(await send(astrid, first.id, 'Tired@Somewhere.example'))
    const [mail] = (await world().work()).filter((m) => m.to.address === 'tired@somewhere.example')
    const url = new URL(/<(.+)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? '')
    ok(await world().client().post(url.pathname.replace('/api/v1', ''), undefined, { key: null }))
    const other = await openRequest(nils)
    refused(await send(nils, other.id, 'tired@somewhere.EXAMPLE'), 'letter-unwanted', 409)
    ok(await send(nils, other.id, 'awake@somewhere.example'))
  })

  test('a letter still waiting when its request is withdrawn is not sent', async () => {
    const astrid = await world().as('astrid')
    const request = await openRequest(astrid)
    ok(await send(astrid, request.id, 'late@somewhere.example'))
    ok(await astrid.post(`~/relationship-requests/${request.id}/withdrawal`))
    assert.equal(
      (await world().work()).some((mail) => mail.to.address === 'late@somewhere.example'),
      false,
    )
    assert.equal((await world().one('select state from mail where request_id = $1', [request.id])).state, 'suppressed')
  })

  test('refused: a suspended partner, a stranger, a Sales agent where rights are asked for', async () => {
    const partner = await newPartner(world())
    const request = await openRequest(partner.client)
    refused(await send(await world().as('nils'), request.id, 'a@b.example'), 'not-found', 404)
    refused(
      await send(await partner.add('partner.sales-agent'), request.id, 'a@b.example'),
      'rights-need-admin-agent',
      403,
    )
    await world().sql('update organisation set suspended_at = now() where id = $1', [partner.id])
    refused(await send(partner.client, request.id, 'a@b.example'), 'partner-suspended', 403)
  })
})
