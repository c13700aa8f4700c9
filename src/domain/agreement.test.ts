import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  agreementState,
  bindingEdition,
  currentVersion,
  readableEdition,
  type AgreementEdition,
  type AgreementKind,
} from '#domain/agreement.ts'

type Named = AgreementEdition & { name: string }

const day = (date: string) => new Date(`${date}T00:00:00Z`)

/** 'customer 7 SE sv binding 2025-06-01' */
function edition(name: string): Named {
  const [kind, version, country = '', language = '', binding, from = ''] = name.split(' ')
  return {
    name,
    kind: kind as AgreementKind,
    version: Number(version),
    country,
    language,
    binding: binding === 'binding',
    effectiveFrom: day(from),
  }
}

const editions = [
  'customer 6 SE sv binding 2024-01-01',
  'customer 7 SE sv binding 2025-06-01',
  'customer 7 SE en translation 2025-06-01',
  'customer 8 SE sv binding 2027-01-01',
  'customer 7 DE de binding 2025-06-01',
  'customer 7 NO nb binding 2025-06-01',
  'customer 7 NO en translation 2025-06-01',
  'customer 7 * en binding 2025-06-01',
  'customer 8 FI fi binding 2027-01-01',
  'customer 9 NO en translation 2025-06-01',
  'partner 3 * en binding 2024-06-01',
].map(edition)

const from = (label: string | undefined) => (label === undefined ? undefined : edition(label).name)

describe('agreement', () => {
  test('the binding edition, by hand', () => {
    for (const [kind, country, version, expected] of [
      ['customer', 'SE', 6, 'customer 6 SE sv binding 2024-01-01'],
      ['customer', 'SE', 7, 'customer 7 SE sv binding 2025-06-01'],
      ['customer', 'SE', undefined, 'customer 8 SE sv binding 2027-01-01'],
      ['customer', 'SE', 5, undefined],
      ['customer', 'DE', 7, 'customer 7 DE de binding 2025-06-01'],
      ['customer', 'NO', 7, 'customer 7 NO nb binding 2025-06-01'],
      ['customer', 'NO', undefined, 'customer 7 NO nb binding 2025-06-01'],
      ['customer', 'AR', 7, 'customer 7 * en binding 2025-06-01'],
      ['customer', 'AR', undefined, 'customer 7 * en binding 2025-06-01'],
      ['customer', 'FI', 7, 'customer 7 * en binding 2025-06-01'],
      ['partner', 'SE', undefined, 'partner 3 * en binding 2024-06-01'],
      ['partner', 'SE', 7, undefined],
    ] as const)
      assert.equal(
        bindingEdition(editions, kind, country, version)?.name,
        from(expected),
        `${kind} ${country} ${version}`,
      )
  })

  test('the edition to read, by hand: same language, else English, else the binding one', () => {
    for (const [country, language, version, expected] of [
      ['SE', 'sv', 7, 'customer 7 SE sv binding 2025-06-01'],
      ['SE', 'en', 7, 'customer 7 SE en translation 2025-06-01'],
      ['SE', 'nb', 7, 'customer 7 SE en translation 2025-06-01'],
      ['SE', 'en', 6, 'customer 6 SE sv binding 2024-01-01'],
      ['SE', 'en', undefined, 'customer 8 SE sv binding 2027-01-01'],
      ['DE', 'sv', 7, 'customer 7 DE de binding 2025-06-01'],
      ['NO', 'nb', 7, 'customer 7 NO nb binding 2025-06-01'],
      ['NO', 'sv', 7, 'customer 7 NO en translation 2025-06-01'],
      ['AR', 'es', 7, 'customer 7 * en binding 2025-06-01'],
      ['AR', 'sv', 7, 'customer 7 * en binding 2025-06-01'],
      ['SE', 'sv', 9, undefined],
    ] as const)
      assert.equal(
        readableEdition(editions, 'customer', country, language, version)?.name,
        from(expected),
        `${country} ${language} ${version}`,
      )
  })

  test('the version to sign, by hand; the first moment of its day counts', () => {
    for (const [kind, country, now, expected] of [
      ['customer', 'SE', '2023-12-31', undefined],
      ['customer', 'SE', '2024-01-01', 6],
      ['customer', 'SE', '2025-05-31', 6],
      ['customer', 'SE', '2025-06-01', 7],
      ['customer', 'SE', '2026-12-31', 7],
      ['customer', 'SE', '2027-01-01', 8],
      ['customer', 'AR', '2025-05-31', undefined],
      ['customer', 'AR', '2027-01-01', 7],
      ['customer', 'NO', '2027-01-01', 7],
      ['customer', 'FI', '2026-12-31', 7],
      ['customer', 'FI', '2027-01-01', 8],
      ['partner', 'SE', '2026-01-01', 3],
    ] as const)
      assert.equal(currentVersion(editions, kind, country, day(now)), expected, `${kind} ${country} ${now}`)
    const justBefore = new Date(day('2027-01-01').getTime() - 1)
    assert.equal(currentVersion(editions, 'customer', 'SE', justBefore), 7)
    assert.equal(currentVersion([], 'customer', 'SE', day('2027-01-01')), undefined)
  })

  test('where an organisation stands, by hand', () => {
    for (const [accepted, current, expected] of [
      [[], 7, 'missing'],
      [[6], 7, 'outdated'],
      [[5, 6], 7, 'outdated'],
      [[7], 7, 'current'],
      [[6, 7], 7, 'current'],
      [[7, 6], 7, 'current'],
      [[8], 7, 'current'],
      [[], undefined, 'missing'],
      [[7], undefined, 'missing'],
    ] as const)
      assert.equal(
        agreementState(
          accepted.map((version) => ({ version })),
          current,
        ),
        expected,
        `${accepted.join()} ${current}`,
      )
  })

  test('over random shelves: what is current is binding, in effect, readable, and never goes back', () => {
    const anyEdition: fc.Arbitrary<AgreementEdition> = fc.record({
      kind: fc.constantFrom('customer', 'partner'),
      version: fc.integer({ min: 1, max: 5 }),
      country: fc.constantFrom('SE', 'NO', '*'),
      language: fc.constantFrom('sv', 'en', 'nb'),
      binding: fc.boolean(),
      effectiveFrom: fc.integer({ min: 0, max: 9 }).map((days) => new Date(days * 86_400_000)),
    })
    const language = fc.constantFrom('sv', 'en', 'nb', 'de')
    fc.assert(
      fc.property(
        fc.array(anyEdition),
        fc.constantFrom('SE', 'NO', 'AR'),
        language,
        fc.nat(9),
        (shelf, country, lang, days) => {
          const now = new Date(days * 86_400_000)
          const version = currentVersion(shelf, 'customer', country, now)
          if (version === undefined) {
            assert.ok(
              !shelf.some((e) => e.kind === 'customer' && e.binding && e.effectiveFrom <= now && e.country === '*'),
            )
            return
          }
          const binding = bindingEdition(shelf, 'customer', country, version)
          assert.ok(binding?.binding)
          assert.equal(binding.version, version)
          assert.ok([country, '*'].includes(binding.country))
          const text = readableEdition(shelf, 'customer', country, lang, version)
          assert.ok(text)
          assert.deepEqual([text.kind, text.version, text.country], ['customer', version, binding.country])
          assert.ok([lang, 'en', binding.language].includes(text.language))
          assert.equal(agreementState([{ version }], version), 'current')
        },
      ),
    )
    const own = fc.array(anyEdition.map((e) => ({ ...e, country: '*' })))
    fc.assert(
      fc.property(own, fc.nat(9), fc.nat(9), (shelf, a, b) => {
        const at = (days: number) => currentVersion(shelf, 'customer', 'SE', new Date(days * 86_400_000)) ?? 0
        assert.ok(at(Math.min(a, b)) <= at(Math.max(a, b)))
      }),
    )
  })
})

describe('the seeded agreements', () => {
  type Seeded = Omit<AgreementEdition, 'effectiveFrom'> & { file: string; effectiveFrom: number }
  const folder = new URL('../../db/seed/agreements/', import.meta.url)
  const seeded: Seeded[] = JSON.parse(readFileSync(new URL('editions.json', folder), 'utf8'))
  const start = day('2026-01-01').getTime()
  const shelf = seeded.map((e) => ({ ...e, effectiveFrom: new Date(start + e.effectiveFrom * 86_400_000) }))

  test('exactly one is binding per kind, version and country; no language twice', () => {
    const groups = Map.groupBy(seeded, (e) => `${e.kind} ${e.version} ${e.country}`)
    for (const [name, group] of groups) {
      assert.equal(group.filter((e) => e.binding).length, 1, name)
      assert.equal(new Set(group.map((e) => e.language)).size, group.length, name)
    }
  })

  test('what the demo cast signs on the first day, by hand', () => {
    for (const [kind, country, version, file] of [
      ['customer', 'SE', 7, 'customer-7-sv.md'],
      ['customer', 'NO', 7, 'customer-7-nb.md'],
      ['customer', 'DE', 7, 'customer-7-de.md'],
      ['customer', 'US', 7, 'customer-7-en.md'],
      ['customer', 'AR', 7, 'customer-7-en.md'],
      ['partner', 'SE', 3, 'partner-3-sv.md'],
      ['partner', 'DE', 3, 'partner-3-de.md'],
      ['partner', 'US', 3, 'partner-3-en.md'],
      ['partner', 'NO', 3, 'partner-3-en.md'],
    ] as const) {
      assert.equal(currentVersion(shelf, kind, country, new Date(start)), version, `${kind} ${country}`)
      assert.equal(bindingEdition(shelf, kind, country, version)?.file, file, `${kind} ${country}`)
    }
    assert.equal(readableEdition(shelf, 'customer', 'SE', 'en', 7)?.binding, false)
    assert.equal(currentVersion(shelf, 'customer', 'SE', new Date(start - 500 * 86_400_000)), 6)
  })

  test('every text is there, is used, has a title, and says at the top that it is a sample', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
    assert.deepEqual([...new Set(seeded.map((e) => e.file))].toSorted(), files.toSorted())
    for (const file of files) {
      const [title, , note = ''] = readFileSync(new URL(file, folder), 'utf8').split('\n')
      assert.match(title ?? '', /^# Nordmoln.*, [Vv]ers(ion|jon) [367]$/, file)
      assert.match(note, /^_(Exempeltext|Sample text|Mustertext|Eksempeltekst)/, file)
    }
  })

  test('the editions of one version have the same clauses in every language', () => {
    const clauses = (file: string) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^(?:## )?(\d+\.\d*)/gm)].map((match) => match[1])
    for (const group of Map.groupBy(seeded, (e) => `${e.kind} ${e.version}`).values())
      for (const { file } of group) assert.deepEqual(clauses(file), clauses(group[0]?.file ?? ''), file)
  })
})
