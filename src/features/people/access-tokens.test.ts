import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused } from '#tests/world.ts'

onBothDatabases('personal access tokens', (world) => {
  async function tokenWith(scopes: string[], days = 30) {
    const partner = await newPartner(world())
    const { id, token } = ok(await partner.client.post('~/access-tokens', { name: 'robot', scopes, days }))
    const robot = Object.assign(world().client(), { org: partner.id, token: token as string })
    return { partner, id, token: token as string, robot }
  }

  test('welcomed: does what its scopes say and no more, shown once, kept as a hash', async () => {
    const { partner, id, token, robot } = await tokenWith(['customers.read'])
    ok(await robot.get('~/customers'))
    const problem = refused(await robot.get('~/relationship-requests'), 'token-scope-missing', 403)
    assert.equal(problem.facts.scope, 'requests.read')
    const [listed] = ok(await partner.client.get('~/access-tokens')).items
    assert.deepEqual(
      [listed.id, listed.scopes, JSON.stringify(listed).includes(token)],
      [id, ['customers.read'], false],
    )
    const { hash } = await world().one('select hash from access_token where id = $1', [id])
    assert.equal(hash.length, 32)
  })

  test('nobody puts into a token what they may not do themselves, and a token makes no token', async () => {
    const { partner, robot } = await tokenWith(['tokens.own', 'customers.read'])
    const sven = await partner.add('partner.sales-agent')
    refused(
      await sven.post('~/access-tokens', { name: 'x', scopes: ['requests.open-with-rights'], days: 1 }),
      'not-allowed',
      403,
    )
    refused(
      await robot.post('~/access-tokens', { name: 'x', scopes: ['customers.read'], days: 1 }),
      'token-not-enough',
      403,
    )
    refused(await sven.post('~/access-tokens', { name: 'x', scopes: ['everything'], days: 1 }), 'invalid-input', 400)
    refused(
      await sven.post('~/access-tokens', { name: 'x', scopes: ['customers.read'], days: 366 }),
      'invalid-input',
      400,
    )
  })

  test('a role taken away is taken from the token at once', async () => {
    const { partner, robot } = await tokenWith(['customers.read'])
    await world().sql(`update membership set roles = '{partner.default-user}' where organisation_id = $1`, [partner.id])
    refused(await robot.get('~/customers'), 'not-allowed', 403)
  })

  test('expired and revoked it opens nothing, from the next call on', async () => {
    const [late, gone] = [await tokenWith(['customers.read']), await tokenWith(['customers.read'])]
    await world().sql('update access_token set expires_at = now() where id = $1', [late.id])
    refused(await late.robot.get('~/customers'), 'not-signed-in', 401)
    ok(await gone.partner.client.del(`~/access-tokens/${gone.id}`))
    refused(await gone.robot.get('~/customers'), 'not-signed-in', 401)
    refused(await gone.partner.client.del(`~/access-tokens/${gone.id}`), 'not-found', 404)
    assert.ok(ok(await gone.partner.client.get('~/access-tokens')).items[0].revokedAt)
  })

  test('good in its own organisation alone, whoever its owner is elsewhere', async () => {
    const { partner, robot, token } = await tokenWith(['customers.read', 'invitation.read', 'people.read'].slice(0, 1))
    const customer = await newCustomer(world())
    await world().sql(
      `insert into membership (organisation_id, person_id, roles, guest, sort_key) values ($1, $2, '{customer.global-administrator}', true, '\\x01')`,
      [customer.id, partner.client.personId],
    )
    ok(await partner.client.get(`/organisations/${customer.id}/people`))
    refused(await robot.get(`/organisations/${customer.id}/people`), 'not-found', 404)
    const altered = `${token.slice(0, -3)}${token.endsWith('AAA') ? 'BBB' : 'AAA'}`
    for (const bad of [altered, 'omb_short', 'nonsense', '']) {
      const thief = Object.assign(world().client(), { org: partner.id, token: bad })
      refused(await thief.get('~/customers', { headers: { authorization: `Bearer ${bad}` } }), 'not-signed-in', 401)
    }
  })

  test('a wrong token is not forgiven by a cookie', async () => {
    const { partner } = await tokenWith(['customers.read'])
    refused(
      await partner.client.get('~/customers', { headers: { authorization: 'Bearer omb_wrong' } }),
      'not-signed-in',
      401,
    )
  })

  test('somebody else’s token cannot be ended, nor is it listed', async () => {
    const { partner, id } = await tokenWith(['customers.read'])
    const colleague = await partner.add('partner.global-admin')
    refused(await colleague.del(`~/access-tokens/${id}`), 'not-found', 404)
    assert.deepEqual(ok(await colleague.get('~/access-tokens')).items, [])
  })

  test('the operator’s token reads the console', async () => {
    const ingrid = await world().as('ingrid')
    const { token } = ok(
      await ingrid.post('~/access-tokens', { name: 'watch', scopes: ['installation.read'], days: 1 }),
    )
    const robot = Object.assign(world().client(), { token })
    assert.equal(ok(await robot.get(`/installation/${ingrid.org}/overview`)).mode, 'demo')
    refused(await robot.get(`/installation/${ingrid.org}/partners`), 'token-scope-missing', 403)
  })

  test('what is about a person needs the person: a token opens none of it', async () => {
    const { robot } = await tokenWith(['customers.read'])
    for (const path of ['/me/sessions', '/me/password', '/me/second-factor', '/session/confirmation'])
      refused(
        path === '/me/sessions'
          ? await robot.get(path)
          : await robot.post(path, { password: 'x'.repeat(12), current: 'x', next: 'y'.repeat(12) }),
        'token-not-enough',
        403,
      )
    assert.equal(ok(await robot.get('/session')).signedIn, false)
  })
})
