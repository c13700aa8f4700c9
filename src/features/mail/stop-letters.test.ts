import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '#tests/world.ts'
import { newPartner, ok, onBothDatabases, openRequest, refused } from '#tests/world.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

onBothDatabases('the link in a letter’s foot', (world) => {
  let number = 0
  async function letter(partner: Client, to = `trött${(number += 1)}@bolag.example`.replace('ö', 'o')) {
    const request = await openRequest(partner)
    const body = { to, toName: null, letter: { subject: 'Hej', body: `Rad\n\n${request.link}` } }
    ok(await partner.post(`~/relationship-requests/${request.id}/letters`, body))
    const mail = (await world().work()).find((one) => one.to.address === to)
    return { to, token: /\/stop#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '', mail, request }
  }
  const face = (token: string) => world().client().post('/unwanted/face', { token })
  const suppressed = async () => (await world().one('select count(*) as n from mail_suppression')).n

  test('welcomed: it says who wrote, and reading it stops nothing; the button does', async () => {
    const partner = await newPartner(world())
    const { token } = await letter(partner.client)
    const before = await suppressed()
    const seen = ok(await face(token))
    assert.deepEqual([seen.partner.name, seen.installation, seen.stopped], [partner.name, 'Nordmoln', false])
    assert.equal(await suppressed(), before)
    for (let twice = 0; twice < 2; twice += 1) ok(await world().client().post(`/unwanted/${token}`))
    assert.equal(ok(await face(token)).stopped, true)
    assert.equal(await suppressed(), before + 1, 'repeated, it is one address still')
    const other = await letter((await newPartner(world())).client)
    assert.equal(ok(await face(other.token)).stopped, false, 'another address still gets letters')
  })

  test('the foot and the header hold the same link, and name the address nowhere', async () => {
    const { token, to, mail } = await letter((await newPartner(world())).client)
    assert.equal(
      new URL(/<(.+)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? '').pathname,
      `/api/v1/unwanted/${token}`,
    )
    assert.equal(mail?.headers?.['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
    assert.ok(!Buffer.from(token, 'base64url').toString('latin1').includes(to))
  })

  test('refused: a link with anything changed, too short, too long, or another’s', async () => {
    const { token, request } = await letter((await newPartner(world())).client)
    const altered = [5, 50, 70, token.length - 1].map(
      (at) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1),
    )
    // The last character's spare bits say nothing: another spelling of the same bytes is not the link either.
    const respelt = token.slice(0, -1) + ALPHABET[ALPHABET.indexOf(token.at(-1) ?? '') ^ 1]
    assert.deepEqual(Buffer.from(respelt, 'base64url'), Buffer.from(token, 'base64url'))
    for (const wrong of ['', token.slice(0, -1), `${token}A`, request.token, respelt, ...altered]) {
      refused(await face(wrong), 'stop-link-unknown', 404)
      refused(await world().client().post('/unwanted/report', { token: wrong }), 'stop-link-unknown', 404)
      if (wrong) refused(await world().client().post(`/unwanted/${wrong}`), 'stop-link-unknown', 404)
    }
  })

  test('a report stands in the provider’s activity, with the partner and without an address; a flood of them does not', async () => {
    const [partner, ingrid] = [await newPartner(world()), await world().as('ingrid')]
    const { token, to } = await letter(partner.client)
    const report = () => world().client().post('/unwanted/report', { token })
    const reported = async (of: Client) =>
      ok(await of.get('~/activity?limit=100')).items.filter((event: any) => event.kind === 'letter.reported')
    const before = (await reported(ingrid)).length
    ok(await report())
    const [event, ...more] = await reported(ingrid)
    assert.equal(more.length, before)
    assert.deepEqual([event.subjectName, event.actorName, event.actorKind], [partner.name, null, 'installation'])
    assert.ok(!JSON.stringify(event).includes(to))
    assert.deepEqual(await reported(partner.client), [], 'the partner does not learn who complained')
    assert.equal(ok(await face(token)).stopped, false, 'reporting stops nothing by itself')
    for (let again = 0; again < 2; again += 1) ok(await report())
    refused(await report(), 'too-many-attempts', 429)
  })
})
