import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { House } from '#platform/house.ts'
import { Client, newCustomer, ok, on, openRequest, refused, relate } from '#tests/world.ts'
import { quietLog, testConfig, testKeys } from '#tests/world/config.ts'
import { buildServer } from '../edges/rest/server.ts'
import { buildHouse } from '../house.ts'
import { routes } from '../routes.ts'

const PASSWORD = 'ombud demo 2026'
const fresh = (ring: (typeof testKeys)['link']) => [{ id: 'fresh', secret: randomBytes(32) }, ...ring]
const rotated = {
  link: fresh(testKeys.link),
  session: fresh(testKeys.session),
  receipt: fresh(testKeys.receipt),
  token: fresh(testKeys.token),
}

on('embedded', 'after every key was rotated', (world) => {
  let house: House
  let app: FastifyInstance
  let karin: Client
  let secret: string
  let kept: { receipt: string; token: string; sven: Client; unwanted: string }

  before(async () => {
    karin = await world().as('karin')
    const begun = ok(await karin.post('/me/second-factor', { password: PASSWORD }))
    secret = new URL(begun.uri).searchParams.get('secret') ?? ''
    ok(await karin.post('/me/second-factor/activation', { code: codeOf(secret) }))
    const astrid = await world().as('astrid')
    const customer = await newCustomer(world())
    const { evidenceId } = await relate(astrid, customer.client)
    const request = await openRequest(astrid)
    const unwanted = await saysNo(astrid, request)
    kept = { receipt: evidenceId, token: request.token, sven: astrid, unwanted }
    house = await buildHouse(testConfig({ keys: rotated }), world().db, quietLog())
    app = await buildServer(house, routes)
    await app.ready()
  })
  after(async () => {
    await app.close()
    await house.jobs.stop()
  })

  /** The same browser in front of the server that was started with the new keys. */
  const moved = (from: Client) => {
    const client = new Client(app, from.origin)
    for (const [name, value] of from.cookies) client.cookies.set(name, value)
    return Object.assign(client, { org: from.org, personId: from.personId })
  }
  /** A letter went out, and its reader used the way out that it names. */
  async function saysNo(partner: Client, request: { id: string; link: string }) {
    const to = 'nej@bolag.example'
    ok(
      await partner.post(`~/relationship-requests/${request.id}/letters`, {
        to,
        toName: null,
        letter: { subject: 'Hej', body: `Rad\n\n${request.link}` },
      }),
    )
    const letter = (await world().work()).find((mail) => mail.to.address === to)
    const address = /<([^>]+)>/.exec(letter?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
    ok(await world().client().post(new URL(address).pathname.replace('/api/v1', ''), {}))
    return to
  }

  test('who was signed in stays so, and can prove again that it is that person', async () => {
    const client = moved(karin)
    assert.equal(ok(await client.get('/session')).signedIn, true)
    ok(await client.post('/session/confirmation', { password: PASSWORD, code: codeOf(secret) }))
  })

  test('a second factor set up before is still the right one', async () => {
    const client = new Client(app, karin.origin)
    assert.equal(
      ok(await client.post('/session', { email: 'karin@lindholmsbageri.example', password: PASSWORD })).state,
      'second-factor',
    )
    refused(await client.post('/session/second-factor', { code: '000000' }), 'code-wrong')
    ok(await client.post('/session/second-factor', { code: codeOf(secret) }))
    assert.equal(ok(await client.get('/session')).secondFactor, true)
  })

  test('a receipt still verifies, a link handed out before still opens', async () => {
    assert.equal(ok(await moved(kept.sven).get(`~/evidence/${kept.receipt}`)).verified, true)
    assert.equal(ok(await new Client(app, karin.origin).post('/links', { token: kept.token })).state, 'open')
  })

  test('whoever wanted no more letters gets none', async () => {
    const astrid = moved(kept.sven)
    const { id, link } = await openRequest(astrid, { openDays: 20 })
    const letter = { subject: 'Hej', body: `Rad\n\n${link}` }
    refused(
      await astrid.post(`~/relationship-requests/${id}/letters`, { to: kept.unwanted, toName: null, letter }),
      'letter-unwanted',
    )
  })
})

/** RFC 6238 with the usual parameters. */
function codeOf(base32: string): string {
  const bits = [...base32]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(moment).digest()
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
