import assert from 'node:assert/strict'
import { readFileSync, globSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { z } from 'zod'
import { catalogues } from '#locales/index.ts'
import { refusalFrom } from '../src/edges/rest/problem.ts'
import { routes } from '../src/routes.ts'
import { mutations, sampleBody } from './world/samples.ts'

/** Everything the checker can find wrong; a new kind does not compile until it stands here. */
const CHECKED: Record<z.core.$ZodIssue['code'], true> = {
  invalid_type: true,
  too_big: true,
  too_small: true,
  invalid_format: true,
  not_multiple_of: true,
  unrecognized_keys: true,
  invalid_union: true,
  invalid_key: true,
  invalid_element: true,
  invalid_value: true,
  custom: true,
}
const JUNK = [null, 0, -1, 1.5, '', ' ', 'x'.repeat(20_000), [], {}, ['x'], { a: 1 }]

function demandWords(rule: string, where: string) {
  for (const [language, sentences] of Object.entries(catalogues))
    assert.ok(sentences[`fault.${rule}`], `${language}: no words for “${rule}”, ${where}`)
}

describe('a fault in a field is told in the reader’s language', () => {
  test('whatever the checker can find', () => {
    for (const rule of Object.keys(CHECKED)) demandWords(rule, 'of the checker')
  })

  test('whatever we find ourselves', () => {
    const root = new URL('../', import.meta.url)
    for (const file of globSync('src/**/*.ts', { cwd: root.pathname }).filter((name) => !name.endsWith('.test.ts'))) {
      const text = readFileSync(new URL(file, root), 'utf8')
      for (const [, rule] of text.matchAll(/(?:\brule: |\bfault\(pointer, )'([^']+)'/g)) demandWords(rule ?? '', file)
    }
  })

  for (const route of routes.filter((one) => one.body))
    test(`${route.method} ${route.path}: each field, with junk in it`, () => {
      for (const { body, pointer } of mutations(sampleBody(route), JUNK)) {
        const checked = route.body?.safeParse(body)
        for (const issue of checked?.error?.issues ?? []) demandWords(issue.code, pointer)
      }
    })

  test('an address that is none is told how to write one', () => {
    const found = { instancePath: '/email', keyword: 'invalid_format', message: 'x', params: { format: 'email' } }
    const refusal = refusalFrom(Object.assign(new Error(), { validation: [found], validationContext: 'body' }))
    assert.deepEqual(refusal?.faults, [{ pointer: '/email', rule: 'email', message: 'x' }])
    demandWords('email', 'of an address')
  })
})
