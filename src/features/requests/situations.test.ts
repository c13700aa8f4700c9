import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsFor } from '../../edges/rest/words.ts'
import type { Client, Made } from '#tests/world.ts'
import {
  consentOf,
  invitation,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  refused,
  relate,
  withoutRights,
} from '#tests/world.ts'

/** Every situation of domain.md 10.1, met through the page and through the yes: each has its code, its words and its next step. */
onBothDatabases('what stands between a customer and its yes', (world) => {
  async function meet(
    member: Client,
    request: { id: string; token: string },
    code: string,
    facts: Record<string, unknown> = {},
  ) {
    await openLink(member, request.token)
    const read = await invitation(member, request.id)
    assert.equal(read.situation, code)
    for (const [name, value] of Object.entries(facts)) assert.equal(read.situationFacts[name], value)
    assert.equal(read.may.accept, false)
    for (const language of ['en', 'sv'] as const)
      for (const key of [`refusal.${code}`, `refusal.${code}.way`])
        assert.ok(wordsFor(language)(key, read.situationFacts).length > 10, key)
    const digest = read.digest ?? '0'.repeat(64)
    const problem = refused(await member.post(`~/invitations/${request.id}/acceptance`, { digest }), code)
    assert.ok(problem.detail.length > 10, 'the problem says how to clear it')
    return read
  }
  const request = async (change?: Record<string, unknown>) => openRequest(await world().as('astrid'), change)
  const setCustomer = (c: Made, column: string, value: unknown) =>
    world().sql(`update organisation set ${column} = $2 where id = $1`, [c.id, value])

  test('wrong organisation: it reads whom the request was meant for', async () => {
    const [meant, other] = [await newCustomer(world()), await newCustomer(world())]
    await meet(other.client, await request({ domain: meant.domain }), 'not-the-addressee', { domain: meant.domain })
  })

  test('R12: not a Global Administrator: it reads which role is needed, how many have it, and may pass it on', async () => {
    const customer = await newCustomer(world())
    for (const role of [
      'user',
      'billing-administrator',
      'user-administrator',
      'helpdesk-administrator',
      'relationship-administrator',
    ]) {
      const member = await customer.add(`customer.${role}`)
      const asked = await request(withoutRights)
      const read = await meet(member, asked, 'needs-global-administrator', { organisation: customer.name })
      assert.deepEqual([read.may.decline, read.may.forward, read.administrators], [false, true, 1])
      refused(
        await member.post(`~/invitations/${asked.id}/decline`, { reason: 'not-now' }),
        'needs-global-administrator',
        403,
      )
    }
  })

  test('C4: the relationship administrator accepts rights alone, where the partner is already the reseller', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    await relate(astrid, customer.client, withoutRights)
    const rolf = await customer.add('customer.relationship-administrator')
    const asked = await request({ purpose: 'rights', customerId: customer.id })
    const read = await invitation(rolf, asked.id)
    assert.deepEqual([read.situation, read.may.accept], ['ready', true])
    ok(await rolf.post(`~/invitations/${asked.id}/acceptance`, consentOf(read)), 201)
  })

  test('declined, withdrawn, expired, replaced: it reads which, and when', async () => {
    const customer = await newCustomer(world())
    const [declined, withdrawn, expired] = [await request(), await request(), await request()]
    await openLink(customer.client, declined.token)
    ok(await customer.client.post(`~/invitations/${declined.id}/decline`, { reason: 'not-now' }))
    await meet(customer.client, declined, 'request-declined')
    ok(await (await world().as('astrid')).post(`~/relationship-requests/${withdrawn.id}/withdrawal`))
    await meet(customer.client, withdrawn, 'request-withdrawn')
    await world().sql('update relationship_request set expires_at = now() where id = $1', [expired.id])
    await meet(customer.client, expired, 'request-expired')
  })

  test('R4: another region: both countries are named, and the rule is enforced at the yes', async () => {
    const customer = await newCustomer(world())
    const asked = await request({ domain: customer.domain })
    await setCustomer(customer, 'country', 'BR')
    await meet(customer.client, asked, 'region-differs', { partnerCountry: 'SE', customerCountry: 'BR' })
  })

  test('another cloud: both clouds are named', async () => {
    await meet(
      (await newCustomer(world(), { cloud: 'germany', country: 'DE' })).client,
      await request(),
      'cloud-differs',
      { partnerCloud: 'public', customerCloud: 'germany' },
    )
  })

  test('a suspended partner, and one whose agreement is missing', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const asked = await openRequest(partner.client)
    await setCustomer(partner, 'suspended_at', new Date())
    await meet(customer.client, asked, 'partner-suspended', { name: partner.name })
    await setCustomer(partner, 'suspended_at', null)
    await world().sql('delete from agreement_acceptance where organisation_id = $1', [partner.id])
    await meet(customer.client, asked, 'partner-agreement-missing', { name: partner.name })
  })

  test('the partner’s own organisation, and another partner’s, are no customers', async () => {
    const asked = await request()
    for (const name of ['astrid', 'gustav', 'nils', 'jurgen', 'ingrid']) {
      const member = await world().as(name)
      await openLink(member, asked.token)
      refused(await member.get(`~/invitations/${asked.id}`), 'not-allowed', 403)
      const yes = { digest: '0'.repeat(64) }
      refused(await member.post(`~/invitations/${asked.id}/acceptance`, yes), 'not-allowed', 403)
    }
  })

  test('the same partner already the reseller, with nothing new asked', async () => {
    const customer = await newCustomer(world())
    const asked = await request(withoutRights)
    await relate(await world().as('astrid'), customer.client, withoutRights)
    await meet(customer.client, asked, 'already-related', { name: 'Nordanvind IT AB' })
  })

  test('rights alone, where there is no relationship', async () => {
    const customer = await newCustomer(world())
    const asked = await request()
    await world().sql(`update relationship_request set purpose = 'rights' where id = $1`, [asked.id])
    await meet(customer.client, asked, 'rights-need-relationship')
  })

  test('another partner, where the cloud allows one: it is named', async () => {
    const other = await newPartner(world(), { cloud: 'us-government', country: 'US' })
    const walt = await world().as('walt')
    await meet(walt, await openRequest(other.client), 'other-partner', { partner: 'Potomac Cloud LLC' })
  })

  test('not signed in: who asks and through whom, whether it can be answered, and nothing of anybody’s rights', async () => {
    const asked = await request({ domain: 'lindholmsbageri.example' })
    const face = await openLink(world().client(), asked.token)
    assert.deepEqual(
      [face.state, face.partner.name, face.askerName, face.addressedTo],
      ['open', 'Nordanvind IT AB', 'Astrid Nyström', 'lindholmsbageri.example'],
    )
    refused(
      await world()
        .client()
        .get(`/organisations/${(await world().as('karin')).org}/invitations/${asked.id}`),
      'not-signed-in',
      401,
    )
  })

  test('a link with one character changed opens nothing', async () => {
    const { token } = await request()
    for (const at of [5, 30, 60, 90]) {
      const altered = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
      refused(await world().client().post('/links', { token: altered }), 'link-unknown', 404)
    }
  })
})
