import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { REFUSALS, type RefusalCode } from '#domain/refusal.ts'
import { statusOf } from './problem.ts'

type Response = { description: string; content?: Record<string, { schema: { $ref?: string } }> }
const document = JSON.parse(readFileSync(new URL('../../../docs/api/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Response> }>>
}
const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
const codesIn = (name: string) =>
  Object.entries(operations.find((one) => one.operationId === name)?.responses ?? {}).flatMap(
    ([status, { description }]) => [...description.matchAll(/`([^`]+)`/g)].map(([, code]) => `${status} ${code}`),
  )

test('every answer that is a no is a problem by its own media type, on every route', () => {
  assert.ok(operations.length > 80)
  for (const { operationId, responses } of operations)
    for (const [status, { content }] of Object.entries(responses)) {
      if (Number(status) < 400) continue
      assert.deepEqual(Object.keys(content ?? {}), ['application/problem+json'], `${operationId} ${status}`)
      assert.equal(content?.['application/problem+json']?.schema.$ref, '#/components/schemas/Problem')
    }
})

/** What is told of one row of a renewal, and is the answer to no call. */
const OF_ROWS = ['renewal-nothing-ends', 'renewal-not-longer']

test('each code stands under its status, and every code that there is can be met somewhere', () => {
  const met = new Set<string>()
  for (const { operationId } of operations)
    for (const told of codesIn(operationId)) {
      const [status, code] = told.split(' ') as [string, RefusalCode | 'unexpected']
      met.add(code)
      assert.equal(Number(status), code === 'unexpected' ? 500 : statusOf(code), `${operationId} ${code}`)
    }
  assert.deepEqual(
    Object.keys(REFUSALS).filter((code) => !met.has(code)),
    OF_ROWS,
  )
})

test('by hand: what a yes, a reset on behalf and a list can answer', () => {
  const yes = codesIn('acceptRequest')
  for (const code of [
    '409 consent-changed',
    '403 sign-in-too-old',
    '409 other-partner',
    '422 key-reused',
    '404 not-found',
  ])
    assert.ok(yes.includes(code), code)
  assert.ok(codesIn('resetCustomerPassword').includes('403 person-protected'))
  assert.deepEqual(codesIn('listCustomers'), [
    '400 invalid-input',
    '401 not-signed-in',
    '403 not-allowed',
    '403 token-scope-missing',
    '404 not-found',
    '429 too-many-attempts',
    '500 unexpected',
    '503 busy',
  ])
})
