import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import type { House } from '#platform/house.ts'
import { wordsFor } from '../words.ts'
import { bySubject, subjectOf, type ApiDocument } from './document.ts'
import { aboutOf, fieldsOf, typeOf } from './fields.ts'
import { indexPage, subjectPage } from './pages.ts'
import { serveReference } from './serve-reference.ts'

const document = JSON.parse(
  readFileSync(new URL('../../../../docs/api/openapi.json', import.meta.url), 'utf8'),
) as ApiDocument
const all = Object.values(document.paths).flatMap((methods) => Object.values(methods))
const frame = (language: 'en' | 'sv') => ({ words: wordsFor(language), language, nonce: 'once' })

test('subjects, by hand', () => {
  for (const [path, subject] of [
    ['/api/v1/session', 'session'],
    ['/api/v1/organisations/{organisationId}', 'organisations'],
    ['/api/v1/organisations/{organisationId}/relationship-requests/{requestId}/letters', 'relationship-requests'],
    ['/api/v1/organisations/{organisationId}/customers/{customerId}', 'customers'],
    ['/api/v1/organisations/{organisationId}/customers/{customerId}/people/{personId}', 'customers-people'],
    ['/api/v1/installation/{organisationId}/partners/{partnerId}', 'installation-partners'],
  ] as const)
    assert.equal(subjectOf(path), subject)
})

test('a body as rows, by hand', () => {
  const schema = {
    type: 'object',
    required: ['to'],
    properties: {
      to: { type: 'string', format: 'email', maxLength: 254 },
      lines: {
        type: 'array',
        items: { type: 'object', properties: { n: { type: 'integer', minimum: 1, maximum: 9 } } },
      },
      state: { anyOf: [{ enum: ['on', 'off'] }, { type: 'null' }], default: null },
    },
  }
  assert.deepEqual(
    fieldsOf(schema).map(({ name, type, required, about }) => [name, type, required, about]),
    [
      ['to', 'string (email)', true, 'at most 254 characters'],
      ['lines', 'object[]', false, ''],
      ['lines[].n', 'integer', false, '1 to 9'],
      ['state', '"on" | "off" | null', false, 'default null'],
    ],
  )
  assert.equal(typeOf({ const: true }), 'true')
  assert.equal(aboutOf({ type: 'integer', minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991 }), '')
})

for (const language of ['en', 'sv'] as const)
  describe(`the pages in ${language}`, () => {
    test('every operation stands in the list and on one page, with what it says no by', () => {
      const index = indexPage(document, frame(language))
      const pages = [...bySubject(document).keys()].map(
        (subject) => subjectPage(document, subject, frame(language)) ?? '',
      )
      for (const { operationId } of all) {
        assert.equal(index.split(`#${operationId}"`).length, 2, operationId)
        assert.equal(pages.filter((page) => page.includes(` id="${operationId}"`)).length, 1, operationId)
      }
      assert.ok(pages.some((page) => page.includes('<code>letter-too-soon</code>')))
    })

    test('nothing is fetched from elsewhere, nothing runs, nothing is written into the page unread', () => {
      const hostile = structuredClone(document)
      for (const one of Object.values(hostile.paths).flatMap((methods) => Object.values(methods)))
        one.summary = one.description = `<script>alert("x")</script>`
      for (const one of [document, hostile])
        for (const page of [
          indexPage(one, frame(language)),
          ...[...bySubject(one).keys()].map((s) => subjectPage(one, s, frame(language)) ?? ''),
        ]) {
          assert.doesNotMatch(page, /<(script|link|img|iframe|form)\b|(src|href)="(?!\/|#)| style="| on\w+="/)
          assert.ok(page.length < 1_500_000)
        }
    })
  })

test('a subject that is not there is nothing', () =>
  assert.equal(subjectPage(document, 'nobody', frame('en')), undefined))

test('the file is sent once to whoever has it, and nobody asks for it all day', async () => {
  const app = Fastify()
  await app.register(rateLimit, { global: false })
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'x', version: '1' } } })
  serveReference(app, {} as House)
  const first = await app.inject('/openapi.json')
  assert.deepEqual([first.statusCode, first.json().openapi], [200, '3.1.0'])
  const headers = { 'if-none-match': String(first.headers.etag) }
  const again = await app.inject({ url: '/openapi.json', headers })
  assert.deepEqual([again.statusCode, again.payload], [304, ''])
  const codes = new Set<number>()
  for (let i = 0; i < 130; i += 1) codes.add((await app.inject('/openapi.json')).statusCode)
  assert.deepEqual([...codes], [200, 429])
  await app.close()
})
