import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CAPABILITIES } from '#domain/permission-matrix.ts'
import type { Route } from '#platform/route.ts'
import { buildServer } from '../src/edges/rest/server.ts'
import { demoRoutes } from '../src/features/people/demo.routes.ts'
import { routes } from '../src/routes.ts'
import { on } from '#tests/world.ts'
import { readSources } from './world/sources.ts'

const all = [...routes, ...demoRoutes]

/** Which law or act asks for what no route names by itself. */
const ASKED_WITHIN: Record<string, string> = {
  'requests.open-with-rights': 'src/features/requests/move-request.store.ts',
  'invitation.accept': 'src/domain/situation.ts',
  'invitation.decline': 'src/domain/situation.ts',
  'delegations.accept': 'src/domain/situation.ts',
  'agreements.partner.sign': 'src/features/agreements/sign-agreement.ts',
  'agreements.customer.sign': 'src/features/agreements/sign-agreement.ts',
}

/** Who may is decided already (C5, R18); what they may comes with commerce and support. */
const LATER = ['orders.place', 'support-contacts.assign']

describe('permissions', () => {
  test('every route says who may call it: with what capability, as any person, or why anybody', () => {
    for (const { method, path, permission } of all) {
      const route = `${method} ${path}`
      if ('capability' in permission) {
        assert.ok((CAPABILITIES as readonly string[]).includes(permission.capability), route)
        assert.ok(path.includes('{organisationId}'), `${route}: a capability is held in an organisation`)
      } else if ('open' in permission) assert.ok(permission.open.length > 10, `${route}: why may anybody?`)
      else assert.deepEqual(permission, { person: true }, route)
      assert.equal(
        path.includes('{organisationId}'),
        'capability' in permission,
        `${route}: an organisation’s own is judged`,
      )
    }
  })

  test('each route has a name and a place of its own', () => {
    for (const names of [all.map(({ name }) => name), all.map(({ method, path }) => `${method} ${path}`)])
      assert.deepEqual(
        names.filter((name, at) => names.indexOf(name) !== at),
        [],
      )
  })

  test('each capability is asked for somewhere, or waits for what comes later', () => {
    const byRoutes = new Set(
      all.flatMap(({ permission }) => ('capability' in permission ? [permission.capability] : [])),
    )
    const asked = readSources().filter(
      ({ path, floor }) => path.startsWith('src/') && floor !== 'test' && !path.endsWith('permission-matrix.ts'),
    )
    const within = (capability: string) =>
      asked.filter(({ code }) => code.includes(`'${capability}'`)).map(({ path }) => path)
    for (const capability of CAPABILITIES) {
      if (byRoutes.has(capability)) continue
      const place = ASKED_WITHIN[capability]
      if (LATER.includes(capability)) assert.deepEqual(within(capability), [], `${capability} is asked for now`)
      else
        assert.ok(
          place && within(capability).includes(place),
          `${capability}: ${within(capability).join(', ') || 'nobody asks'}`,
        )
    }
  })
})

on('postgresql', 'closed until opened', (world) => {
  test('a route without a permission keeps the server from starting', async () => {
    const [route] = routes.filter(({ path }) => !path.includes('{organisationId}'))
    const start = (permission: unknown) => buildServer(world().house, [{ ...route, permission } as Route])
    for (const permission of [undefined, {}, { open: '' }, { person: false }, { capability: 'world.rule' }])
      await assert.rejects(start(permission), /declares no permission/, JSON.stringify(permission))
    await assert.rejects(start({ capability: 'people.read' }), /needs the acting organisation/)
    await (await start({ person: true })).close()
  })
})
