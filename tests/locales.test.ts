import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createIntl } from '@formatjs/intl'
import { catalogues } from '#locales/index.ts'

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }>; children?: Part[] }

const LITERAL = 0
const POUND = 7

/** The names of the values that a sentence takes, in every branch of it. */
function valuesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => [
    ...(part.type === LITERAL || part.type === POUND || part.value === undefined ? [] : [part.value]),
    ...Object.values(part.options ?? {}).flatMap((option) => valuesOf(option.value)),
    ...valuesOf(part.children ?? []),
  ])
}

function read(language: 'en' | 'sv', key: string): string[] {
  const { formatters } = createIntl({ locale: language })
  const ast = formatters.getMessageFormat(catalogues[language][key] ?? '', language).getAst() as Part[]
  return [...new Set(valuesOf(ast))].toSorted()
}

describe('locales', () => {
  const keys = Object.keys(catalogues.en)

  test('both languages hold the same sentences', () => {
    assert.deepEqual(Object.keys(catalogues.sv).toSorted(), keys.toSorted())
  })

  test('each sentence can be read, and takes the same values in both languages', () => {
    for (const key of keys) assert.deepEqual(read('sv', key), read('en', key), key)
  })

  test('no sentence is empty, or the same as its key', () => {
    for (const [language, sentences] of Object.entries(catalogues))
      for (const [key, sentence] of Object.entries(sentences)) {
        assert.notEqual(sentence.trim(), '', `${language} ${key}`)
        assert.notEqual(sentence, key, language)
      }
  })
})
