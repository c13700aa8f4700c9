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

onBothDatabases('how surely we know who says yes', (world) => {
  async function answers(member: Client) {
    const request = await openRequest(await world().as('astrid'))
    await openLink(member, request.token)
    const read = await invitation(member, request.id)
    const one = `~/invitations/${request.id}`
    return {
      read,
      accept: () => member.post(`${one}/acceptance`, consentOf(read)),
      decline: () => member.post(`${one}/decline`, { reason: 'not-now' }),
      forward: () => member.post(`${one}/forwarding`),
    }
  }

  test('a sign-in of ten minutes is fresh, an older one is not, and confirming makes it fresh again', async () => {
    const { email } = await newCustomer(world())
    ok(await (await answers(await world().session(email, { minutesAgo: 9.9 }))).accept(), 201)
    const old = await world().session(email, { minutesAgo: 10.1 })
    const answer = await answers(old)
    assert.equal(answer.read.freshSignInNeeded, true)
    refused(await answer.accept(), 'sign-in-too-old', 403)
    refused(await old.post('/session/confirmation', { password: 'not the right one' }), 'password-wrong', 403)
    refused(await answer.accept(), 'sign-in-too-old', 403)
    ok(await old.post('/session/confirmation', { password: 'ombud demo 2026' }))
    ok(await answer.accept(), 201)
  })

  test('declining needs no fresh sign-in: a no gives nothing away', async () => {
    const { email } = await newCustomer(world())
    ok(await (await answers(await world().session(email, { minutesAgo: 300 }))).decline())
  })

  test('who has a second factor says yes with it', async () => {
    const { email } = await newCustomer(world())
    await world().sql(`update auth."user" set "twoFactorEnabled" = true where "email" = $1`, [email])
    refused(await (await answers(await world().session(email))).accept(), 'sign-in-too-old', 403)
    const answer = await answers(await world().session(email, { secondFactor: true }))
    assert.equal(answer.read.secondFactorNeeded, true)
    const { evidenceId } = ok(await answer.accept(), 201)
    const { document } = await world().one('select document from evidence where id = $1', [evidenceId])
    assert.equal(JSON.parse(document).acceptedBy.signIn.secondFactor, true, 'the strength goes into the evidence')
  })

  test('a password that somebody else set neither accepts, declines nor passes on', async () => {
    const { email } = await newCustomer(world())
    const answer = await answers(await world().session(email, { lent: true }))
    assert.equal(answer.read.may.forward, false)
    for (const verb of ['accept', 'decline', 'forward'] as const) refused(await answer[verb](), 'lent-password', 403)
  })

  test('nor does an address that was never proved', async () => {
    const { email } = await newCustomer(world())
    await world().sql(`update auth."user" set "emailVerified" = false where "email" = $1`, [email])
    refused(await (await answers(await world().session(email))).accept(), 'mailbox-unproved', 403)
  })

  test('nor does an access token, whatever its scopes', async () => {
    const { client } = await newCustomer(world())
    const scopes = ['invitation.read', 'invitation.accept', 'delegations.accept']
    const { token } = ok(await client.post('~/access-tokens', { name: 'robot', scopes, days: 1 }))
    const request = await openRequest(await world().as('astrid'), { domain: 'lindholmsbageri.example' })
    await world().sql('update relationship_request set customer_id = $2 where id = $1', [request.id, client.org])
    const robot = Object.assign(world().client(), { org: client.org, token })
    refused(await accept(robot, { id: request.id }), 'token-not-enough', 403)
  })

  test('a session that was ended a moment ago says nothing any more', async () => {
    const { email, client } = await newCustomer(world())
    const answer = await answers(client)
    await world().sql(`delete from auth."session" where "userId" = (select id from person where email = $1)`, [email])
    refused(await answer.accept(), 'not-signed-in', 401)
  })
})
