import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/ids.ts'
import { CAPABILITIES, may } from '#domain/permission-matrix.ts'
import type { Route } from '#platform/route.ts'
import { routes } from '../src/routes.ts'
import type { Answer, Client, Made, World } from '#tests/world.ts'
import { newCustomer, newPartner, ok, on, openRequest, relate } from '#tests/world.ts'
import { sampleBody, sampleQuery } from './world/samples.ts'
import { newSeats } from './world/seats.ts'
import { addFile, anAskForHelp } from './world/support.ts'

const CAST = ['astrid', 'sven', 'hedda', 'gustav', 'jurgen', 'maja', 'nils', 'karin', 'olle', 'rolf', 'bodil', 'ingrid']
/** One of each kind of organisation, a guest and somebody without a role: who is no member of it meets the same wall whatever the role. */
const OUTSIDERS = ['astrid', 'karin', 'nils', 'olle', 'ingrid']
const ofOrganisations = routes.filter((route) => route.path.includes('{organisationId}'))
/** Texts that every organisation may read, and figures of the installation that are the operator's to see. */
const COMMON = ['editionId', 'kind']

/** Things that belong to a partner and a customer whom nobody of the cast has ever met. */
async function strangers(world: World): Promise<Record<string, string>> {
  const [partner, customer] = [await newPartner(world), await newCustomer(world)]
  const yes = await relate(partner.client, customer.client, { domain: customer.domain })
  const user = await customer.add('customer.user')
  const { id: requestId } = await openRequest(partner.client)
  const { id: tokenId } = ok(
    await partner.client.post('~/access-tokens', { name: 'x', scopes: ['customers.read'], days: 1 }),
  )
  const { id: joiningId } = ok(
    await customer.client.post('~/joinings', {
      displayName: 'X',
      email: `x@${customer.domain}`,
      roles: ['customer.user'],
      language: 'sv',
    }),
  )
  const { id: sessionId } = await world.one('select "id" as id from auth."session" where "userId" = $1 limit 1', [
    user.personId,
  ])
  return {
    requestId,
    tokenId,
    joiningId,
    sessionId,
    passkeyId: await passkeyOf(world, user.personId),
    customerId: customer.id,
    partnerId: partner.id,
    personId: user.personId,
    delegationId: yes.delegationId,
    evidenceId: yes.evidenceId,
    relationshipId: yes.relationshipId,
    elevationId: ok(
      await partner.client.post(`~/customers/${customer.id}/elevations`, {
        roles: ['global-reader'],
        minutes: 60,
        reason: 'x',
      }),
      201,
    ).id,
    firstYesId: await dropAsked(customer),
    productId: (await newSeats(world, customer.id, 3)).id,
    renewalId: ok(await partner.client.post('~/renewals', { withinDays: 30, lengthDays: 30, language: 'sv' }), 201).id,
    ...(await helpWanted(partner, customer)),
    editionId: newId(),
    kind: 'customer',
  }
}

/** A way in that is the owner's alone. */
async function passkeyOf(world: World, personId: string): Promise<string> {
  const [row] = await world.sql(
    `insert into auth."passkey" ("id", "name", "publicKey", "userId", "credentialID", "counter", "deviceType", "backedUp", "kept")
     values (gen_random_uuid(), 'x', 'x', $1, gen_random_uuid()::text, 0, 'singleDevice', false, true) returning "id" as id`,
    [personId],
  )
  return row?.id
}

/** A service request with a file in it, and a duty that one side would like to end. */
async function helpWanted(partner: Made, customer: Made) {
  const help = { ...anAskForHelp(), partnerId: partner.id }
  const serviceRequestId = ok(await customer.client.post('~/service-requests', help), 201).id
  const file = await addFile(customer.client, `~/service-requests/${serviceRequestId}`, 'a.txt', 'x')
  const end = await partner.client.post('~/support-duty-ends', { counterpartId: customer.id })
  return { serviceRequestId, fileId: ok(file, 201).id, dutyEndId: ok(end, 201).id }
}

/** Somebody asks that two need no longer agree, and waits for a second yes. */
async function dropAsked(customer: Made): Promise<string> {
  const two = '~/guardrails/two-administrators'
  const { client } = customer
  await customer.add('customer.global-administrator')
  ok(await client.call('PUT', two))
  return ok(await client.del(two)).dropAsked.id
}

/** What a stranger could tell two answers apart by. */
const seen = ({ status, text, headers }: Answer) =>
  JSON.stringify({ status, body: text.replaceAll(/"trace_id":"[^"]*"/g, ''), headers: Object.keys(headers).toSorted() })

function call(client: Client, route: Route, params: Record<string, string>, body: unknown): Promise<Answer> {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? newId())
  return client.call(route.method, path + sampleQuery(route), body, route.versioned ? { version: 1 } : {})
}

function suite(cast: readonly string[], outsiders: readonly string[]) {
  return (world: () => World) => {
    const things = (() => {
      let made: Promise<Record<string, string>> | undefined
      return () => (made ??= strangers(world()))
    })()
    const random = () =>
      Object.fromEntries(
        [
          'requestId',
          'tokenId',
          'joiningId',
          'sessionId',
          'passkeyId',
          'customerId',
          'partnerId',
          'personId',
          'delegationId',
          'evidenceId',
          'relationshipId',
          'productId',
          'elevationId',
          'renewalId',
          'firstYesId',
          'serviceRequestId',
          'fileId',
          'dutyEndId',
          'editionId',
        ].map((name) => [name, newId()]),
      )

    for (const name of outsiders)
      test(`${name}: another organisation is not there, whichever it is, on all ${ofOrganisations.length} routes`, async () => {
        const [client, { customerId, partnerId }] = [await world().as(name), await things()]
        const { id: provider } = await world().one(`select id from organisation where kind = 'provider'`)
        const foreign = [customerId, partnerId, ...(name === 'ingrid' ? [] : [provider])]
        for (const route of ofOrganisations) {
          const params = { ...random(), kind: 'customer' }
          const body = sampleBody(route)
          const nowhere = await call(client, route, { ...params, organisationId: newId() }, body)
          assert.ok([403, 404].includes(nowhere.status), `${route.method} ${route.path}: ${nowhere.text}`)
          for (const organisationId of foreign)
            assert.equal(
              seen(await call(client, route, { ...params, organisationId }, body)),
              seen(nowhere),
              `${route.method} ${route.path}`,
            )
        }
      })

    for (const name of cast)
      test(`${name}: another’s thing under the own organisation is not there either`, async () => {
        const [client, theirs] = [await world().as(name), await things()]
        const withThings = routes.filter(
          (route) => /\{(?!organisationId)/.test(route.path) && !route.path.includes('{token}'),
        )
        for (const route of withThings) {
          const names = [...route.path.matchAll(/\{(\w+)\}/g)]
            .map((match) => match[1] as string)
            .filter((param) => param !== 'organisationId')
          if (
            names.every((param) => COMMON.includes(param)) ||
            (name === 'ingrid' && route.path.startsWith('/installation/'))
          )
            continue
          const body = sampleBody(route)
          const own = { organisationId: client.org, kind: 'customer' }
          const nowhere = await call(client, route, { ...random(), ...own }, body)
          assert.ok(nowhere.status >= 400 && nowhere.status < 500, `${route.method} ${route.path}: ${nowhere.text}`)
          assert.equal(
            seen(await call(client, route, { ...theirs, ...own }, body)),
            seen(nowhere),
            `${route.method} ${route.path}`,
          )
        }
      })
  }
}

on('postgresql', 'ids of others', suite(CAST, OUTSIDERS))
on('embedded', 'ids of others', suite(['karin'], ['karin']))

on('postgresql', 'ids of others, by other ways', (world) => {
  test('without a session every route of an organisation answers 401, whether it exists or not', async () => {
    const astrid = await world().as('astrid')
    for (const route of ofOrganisations)
      for (const organisationId of [astrid.org, newId()]) {
        const { status } = await call(world().client(), route, { organisationId, kind: 'partner' }, sampleBody(route))
        assert.equal(status, 401, `${route.method} ${route.path}`)
      }
  })

  test('a token with all that its owner may do is good nowhere else', async () => {
    for (const name of ['astrid', 'karin', 'ingrid']) {
      const [client, other] = [await world().as(name), await world().as(name === 'karin' ? 'ake' : 'karin')]
      const { roles } = await world().one(
        'select roles from membership where person_id = $1 and organisation_id = $2',
        [client.personId, client.org],
      )
      const scopes = CAPABILITIES.filter((capability) => may(roles, capability))
      const { token } = ok(await client.post('~/access-tokens', { name: 'all', scopes, days: 1 }))
      const robot = Object.assign(world().client(), { org: client.org, token })
      for (const route of ofOrganisations) {
        const body = sampleBody(route)
        const [there, nowhere] = [
          await call(robot, route, { organisationId: other.org, kind: 'partner' }, body),
          await call(robot, route, { organisationId: newId(), kind: 'partner' }, body),
        ]
        assert.equal(there.status, 404, `${route.method} ${route.path}: ${there.text}`)
        assert.equal(seen(there), seen(nowhere))
      }
    }
  })

  test('an id that is none gets a 400 with its place; capitals make no difference', async () => {
    const astrid = await world().as('astrid')
    for (const route of ofOrganisations) {
      const answer = await call(astrid, route, { organisationId: 'x', kind: 'partner' }, sampleBody(route))
      assert.equal(
        answer.body.errors[0]?.pointer,
        '/params/organisationId',
        `${route.method} ${route.path}: ${answer.text}`,
      )
      const capitals = await call(
        astrid,
        route,
        { organisationId: newId().toUpperCase(), kind: 'partner' },
        sampleBody(route),
      )
      assert.equal(capitals.status, 404, `${route.method} ${route.path}: ${capitals.text}`)
    }
    const [{ id }] = ok(await astrid.get('~/customers')).items
    ok(await astrid.get(`/organisations/${astrid.org.toUpperCase()}/customers/${id.toUpperCase()}`))
    ok(await astrid.get(`/organisations/${astrid.org.toUpperCase()}/customers`))
  })

  test('a guest acts where it is a guest, and nowhere else', async () => {
    const [nils, maja] = [await world().as('nils'), await world().as('maja')]
    ok(await nils.get(`/organisations/${maja.org}/customers`))
    assert.equal((await maja.get(`/organisations/${nils.org}/customers`)).status, 404)
  })
})
