import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '#platform/ids.ts'
import type { Route } from '#platform/route.ts'
import { routes } from '../src/routes.ts'
import type { Answer, Client, World } from '#tests/world.ts'
import { on } from '#tests/world.ts'
import { makeCallers } from './world/callers.ts'
import { mutations, sampleBody } from './world/samples.ts'

const changing = routes.filter((route) => route.method !== 'GET')
const withBody = changing.filter((route) => route.body)
const deep = (n: number): unknown => (n === 0 ? 'x' : { a: [deep(n - 1)] })
const JUNK = [
  null,
  0,
  -1,
  1.5,
  1e308,
  true,
  '',
  ' ',
  'x',
  'x'.repeat(20_000),
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '𝕏å\u202e',
  [],
  [[]],
  {},
  { a: 1 },
  [null],
  deep(40),
  '2026-13-45',
  "'; drop table person; --",
  '<script>alert(1)</script>',
  '{{link}}',
  '../../etc/passwd',
  '%00',
  Number.MAX_SAFE_INTEGER + 1,
]

const SUM = `select (select count(*) from event) + (select count(*) from mail) + (select sum(version) from organisation) + (select sum(version) from person) + (select sum(version) from membership)
  + (select coalesce(sum(version), 0) from relationship_request) + (select coalesce(sum(version), 0) from joining) + (select count(*) from access_token) + (select count(*) from evidence)
  + (select count(*) from agreement_edition) + (select count(*) from reference_edition) + (select count(*) from auth."user") + (select count(*) from mail_suppression) as n`

function suite(runs: number, junk: readonly unknown[]) {
  return (world: () => World) => {
    let callers: Promise<(route: Route) => Client> | undefined
    const send = async (route: Route, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
      const client = (await (callers ??= makeCallers(world())))(route)
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        name === 'organisationId' ? client.org : name === 'kind' ? 'partner' : newId(),
      )
      return client.call(route.method, path, body, { ...(route.versioned && { version: 1 }), headers })
    }
    const sum = async (): Promise<number> => (await world().one(SUM)).n
    /** Bodies one after the other. What no shape fits changes nothing, and is counted together; what one fits is looked at for itself. */
    async function judgeAll(route: Route, bodies: readonly { body: unknown; pointer: string }[]) {
      await (callers ??= makeCallers(world()))
      const fits = (body: unknown) => !route.body || route.body.safeParse(body).success
      const [fitting, others] = [bodies.filter(({ body }) => fits(body)), bodies.filter(({ body }) => !fits(body))]
      const before = await sum()
      for (const { body, pointer } of others) await judge(route, body, pointer)
      assert.equal(await sum(), before, `${route.method} ${route.path}: something that fits no shape changed something`)
      for (const { body, pointer } of fitting) {
        const start = await sum()
        const { status, text } = await judge(route, body, pointer)
        if (status >= 400)
          assert.equal(await sum(), start, `${route.path} ${pointer} was refused and changed something: ${text}`)
      }
    }
    /** Never a fault of ours; where it is the caller's, the answer says so, and where. */
    async function judge(route: Route, body: unknown, change: string): Promise<Answer> {
      const answer = await send(route, JSON.stringify(body))
      const what = `${route.method} ${route.path} ${change} with ${JSON.stringify(body)?.slice(0, 300)}: ${answer.text.slice(0, 300)}\n${world().lines.at(-1)?.slice(0, 800)}`
      assert.ok(answer.status < 500, what)
      if (answer.status < 400) return answer
      assert.equal(typeof answer.body.code, 'string', what)
      if (answer.body.code === 'invalid-input') assert.match(answer.body.errors[0]?.pointer ?? 'no field', /^\//, what)
      if (route.body && !route.body.safeParse(body).success) assert.equal(answer.body.code, 'invalid-input', what)
      return answer
    }

    for (const route of withBody)
      test(`${route.method} ${route.path}: junk in any one field is the caller’s fault, told by its place`, async () => {
        await world().sql('delete from attempt')
        const sample = sampleBody(route)
        const without = Object.keys(sample as object).map((key) => ({
          body: { ...(sample as object), [key]: undefined },
          pointer: `without ${key}`,
        }))
        await judgeAll(route, [...mutations(sample, junk), ...without])
      })

    test('whole bodies of junk, on every route that takes one', async () => {
      const body = fc.oneof(
        fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 50 }),
      )
      for (const route of withBody) {
        await world().sql('delete from attempt')
        await fc.assert(
          fc.asyncProperty(fc.array(body, { minLength: runs, maxLength: runs }), (bodies) =>
            judgeAll(
              route,
              bodies.map((each) => ({ body: each, pointer: 'junk' })),
            ),
          ),
          { numRuns: 1, seed: 7, endOnFailure: true },
        )
      }
    })

    test('what is no JSON, too deep, too large or of another type is refused everywhere', async () => {
      const bodies = [
        '{',
        '"',
        '{"a":1,}',
        'nul',
        '[]',
        'null',
        '7',
        '{"__proto__":{"x":1}}',
        '{"constructor":{"prototype":{"x":1}}}',
        '['.repeat(50_000),
        `{"a":"${'x'.repeat(1_100_000)}"}`,
      ]
      for (const route of withBody) {
        await world().sql('delete from attempt')
        for (const body of bodies) {
          const answer = await send(route, body)
          assert.ok(
            answer.status >= 400 && answer.status < 500,
            `${route.path} ${body.slice(0, 40)}: ${answer.status} ${answer.text.slice(0, 200)}`,
          )
        }
        for (const type of [
          'text/plain',
          'application/xml',
          'multipart/form-data',
          'application/json; charset=utf-7',
          'x',
        ])
          assert.ok((await send(route, '<a/>', { 'content-type': type })).status < 500, `${route.path} ${type}`)
      }
    })
  }
}

on('postgresql', 'bad input', suite(25, JUNK))
on('embedded', 'bad input', suite(3, ['a\u0000b', '\ud800', deep(40), 1e308]))
