import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/ids.ts'
import { routes } from '../src/routes.ts'
import { newPartner, on } from '#tests/world.ts'
import { makeCallers } from './world/callers.ts'

on('postgresql', 'bad questions and headers', (world) => {
  test('junk in any question is the caller’s fault', async () => {
    const callers = await makeCallers(world())
    const values = [
      '',
      '%00',
      'a%00b',
      '%ED%A0%80',
      '%FF',
      '%',
      'x'.repeat(3000),
      '-1',
      '0',
      '1e9',
      '999999999999',
      'NaN',
      '[]',
      "'",
      '\\',
      '%25',
      '%E2%80%AE',
      'å',
    ]
    for (const route of routes.filter((r) => r.method === 'GET')) {
      const names = Object.keys((route.query as { shape?: object } | undefined)?.shape ?? { nothing: 1 })
      for (const name of names)
        for (const value of values) {
          const client = callers(route)
          const path = route.path.replaceAll(/\{(\w+)\}/g, (_, param: string) =>
            param === 'organisationId' ? client.org : param === 'kind' ? 'partner' : newId(),
          )
          const { status, text } = await client.get(`${path}?${name}=${value}`)
          assert.ok(status < 500, `${path}?${name}=${value}: ${text}\n${world().lines.at(-1)}`)
        }
    }
  })

  test('junk in any path is the caller’s fault', async () => {
    const callers = await makeCallers(world())
    for (const route of routes)
      for (const value of [
        '%00',
        '%ED%A0%80',
        '..%2f..',
        'x'.repeat(150),
        'x'.repeat(300),
        '%',
        "'",
        '01a20000-0000-7000-8000-00000000000G',
      ]) {
        const client = callers(route)
        const { status, text } = await client.call(
          route.method,
          route.path.replaceAll(/\{\w+\}/g, value),
          route.body ? {} : undefined,
        )
        assert.ok(status < 500, `${route.method} ${route.path} ${value}: ${text}`)
      }
  })

  test('junk in any header is the caller’s fault', async () => {
    const { client } = await newPartner(world())
    const values = [
      'x'.repeat(5000),
      '\u00ff\u00fe',
      '"',
      ',,,,',
      '-1',
      '0',
      '{}',
      'Bearer',
      'Bearer omb_',
      `Bearer omb_${'A'.repeat(86)}`,
      '=;=;=',
      '%00',
    ]
    for (const name of [
      'authorization',
      'cookie',
      'accept-language',
      'if-match',
      'idempotency-key',
      'x-request-id',
      'origin',
      'host',
      'content-type',
      'x-forwarded-for',
      'accept',
    ])
      for (const value of values)
        for (const call of [
          () => client.get('~/customers', { headers: { [name]: value } }),
          () => client.post('~/relationship-requests', {}, { headers: { [name]: value } }),
        ]) {
          const { status, text } = await call()
          assert.ok(status < 500, `${name}: ${value.slice(0, 20)}: ${text}`)
        }
  })

  test('the request’s own id is taken from the caller only if it is a harmless word, and is in every answer', async () => {
    const { client } = await newPartner(world())
    const idOf = async (given: string) =>
      (await client.get('~/customers', { headers: { 'x-request-id': given } })).headers['x-request-id']
    assert.equal(await idOf('my-own.id_42'), 'my-own.id_42')
    for (const bad of ['short', 'has space', 'a@b.example-long', 'x'.repeat(81)]) assert.notEqual(await idOf(bad), bad)
  })
})
