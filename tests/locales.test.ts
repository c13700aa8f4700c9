import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createIntl } from '@formatjs/intl'
import { catalogues } from '#locales/index.ts'
import { createWords } from '#platform/words.ts'

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }>; children?: Part[] }

const LITERAL = 0
const [NUMBER, DATE, TIME, SELECT, PLURAL, POUND, TAG] = [2, 3, 4, 5, 6, 7, 8]

/** The names of the values that a sentence takes, in every branch of it. */
function valuesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => [
    ...(part.type === LITERAL || part.type === POUND || part.value === undefined ? [] : [part.value]),
    ...Object.values(part.options ?? {}).flatMap((option) => valuesOf(option.value)),
    ...valuesOf(part.children ?? []),
  ])
}

function parsed(language: 'en' | 'sv', key: string): Part[] {
  const { formatters } = createIntl({ locale: language })
  return formatters.getMessageFormat(catalogues[language][key] ?? '', language).getAst()
}

const read = (language: 'en' | 'sv', key: string) => [...new Set(valuesOf(parsed(language, key)))].toSorted()

/** What a sentence may be given for each of its values: each branch of a choice, one and many, else a word or a day. */
function choicesOf(parts: readonly Part[], found = new Map<string, Set<unknown>>()): Map<string, Set<unknown>> {
  for (const { type, value = '', options = {}, children = [] } of parts) {
    const given = found.get(value) ?? new Set()
    if (type === SELECT) for (const option of Object.keys(options)) given.add(option)
    else if (type === PLURAL) for (const count of [0, 1, 2, 1000]) given.add(count)
    else if (type === NUMBER) given.add(3)
    else if (type === DATE || type === TIME) given.add(new Date(0))
    else if (type === TAG) given.add((words: string[]) => words.join(''))
    else if (type !== LITERAL && type !== POUND) given.add('Word')
    if (type !== LITERAL && type !== POUND) found.set(value, given)
    for (const branch of [...Object.values(options).map((option) => option.value), children]) choicesOf(branch, found)
  }
  return found
}

/** Every way to say a sentence. */
const waysToSay = (parts: readonly Part[]) =>
  [...choicesOf(parts)].reduce<Record<string, unknown>[]>(
    (ways, [name, given]) => ways.flatMap((way) => [...given].map((value) => ({ ...way, [name]: value }))),
    [{}],
  )

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

  for (const language of ['en', 'sv'] as const)
    test(`each way to say a sentence is whole in ${language}: no place left open, no two spaces, no key`, () => {
      const words = createWords(language, catalogues[language])
      for (const key of keys)
        for (const way of waysToSay(parsed(language, key))) {
          const said = [words(key, way as Record<string, string>)].flat().join('')
          assert.doesNotMatch(said, /[{}]|(?<!#)#(?!#)|undefined|null|NaN|\[object| {2}| [.,;]( |$)/, `${key}: ${said}`)
        }
    })

  test('letters and mails are plain text', () => {
    for (const [language, sentences] of Object.entries(catalogues))
      for (const [key, sentence] of Object.entries(sentences))
        if (/^(mail|letter)\./.test(key)) assert.doesNotMatch(sentence, /<[^>]*>|&\w+;|\*\*|\]\(/, `${language} ${key}`)
  })
})
