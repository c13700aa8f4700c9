import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { regionOf, sameRegion, type RegionEdition } from '#domain/region.ts'

type SeededEdition = RegionEdition & {
  regions: readonly { id: string; currency: string; countries: readonly string[] }[]
  currencies: Record<string, string>
  currenciesNotStated: readonly string[]
}

const seeded = (file: string): SeededEdition =>
  JSON.parse(readFileSync(new URL(`../../db/seed/${file}`, import.meta.url), 'utf8'))

const of2023 = seeded('regions-2023.json')
const of2021 = seeded('regions-2021.json')
const countries = (edition: RegionEdition) => edition.regions.flatMap((region) => region.countries)

describe('region', () => {
  test('the demo cast lives where we think it does', () => {
    for (const [country, region] of [
      ['SE', 'europe'],
      ['DE', 'europe'],
      ['NO', 'europe'],
      ['US', 'united-states'],
      ['AR', 'latin-america-caribbean'],
    ] as const)
      assert.equal(regionOf(of2023, country), region, country)
  })

  test('same region, written out by hand', () => {
    for (const [a, b, same] of [
      ['SE', 'SE', true],
      ['SE', 'NO', true],
      ['SE', 'DE', true],
      ['SE', 'GB', true],
      ['SE', 'AR', false],
      ['DE', 'US', false],
      ['US', 'PR', false],
      ['US', 'GU', true],
      ['US', 'CA', false],
      ['BR', 'AR', false],
      ['MX', 'AR', true],
      ['RS', 'HR', false],
      ['ZA', 'NG', false],
      ['BR', 'BR', true],
    ] as const)
      assert.equal(sameRegion(of2023, a, b), same, `${a} ${b}`)
  })

  test('a country in no list is in no region, not even with itself', () => {
    for (const country of ['RU', 'BY', 'CU', 'IR', 'KP', 'SD', 'SY', '', 'se', '*']) {
      assert.equal(regionOf(of2023, country), undefined, country)
      assert.equal(sameRegion(of2023, country, country), false, country)
      assert.equal(sameRegion(of2023, country, 'SE'), false, country)
    }
  })

  test('sameness is symmetric, and a country is with itself exactly when it has a region', () => {
    const code = fc.oneof(fc.constantFrom(...countries(of2021)), fc.stringMatching(/^[A-Z]{2}$/))
    fc.assert(
      fc.property(fc.constantFrom(of2021, of2023), code, code, (edition, a, b) => {
        assert.equal(sameRegion(edition, a, b), sameRegion(edition, b, a))
        assert.equal(sameRegion(edition, a, a), countries(edition).includes(a))
        if (sameRegion(edition, a, b)) assert.equal(regionOf(edition, a), regionOf(edition, b))
      }),
    )
  })
})

describe('the seeded regions', () => {
  test('2023 has 15 regions and 244 countries, 2021 has 16 and 246', () => {
    const sizes = Object.fromEntries(of2023.regions.map((region) => [region.id, region.countries.length]))
    assert.deepEqual(sizes, {
      africa: 47,
      'asia-pacific': 18,
      australia: 21,
      brazil: 1,
      canada: 2,
      china: 1,
      europe: 45,
      india: 1,
      japan: 1,
      korea: 1,
      'latin-america-caribbean': 53,
      'middle-east-central-eastern-europe': 44,
      'new-zealand': 3,
      taiwan: 1,
      'united-states': 5,
    })
    assert.equal(of2023.regions.length, 15)
    assert.equal(countries(of2023).length, 244)
    assert.equal(of2021.regions.length, 16)
    assert.equal(countries(of2021).length, 246)
  })

  test('no country stands in two regions, and every code is two capitals', () => {
    for (const edition of [of2021, of2023]) {
      const all = countries(edition)
      assert.equal(new Set(all).size, all.length, edition.edition)
      assert.equal(new Set(edition.regions.map((region) => region.id)).size, edition.regions.length)
      for (const country of all) assert.match(country, /^[A-Z]{2}$/)
    }
  })

  test('what changed between the editions', () => {
    const moved = [...new Set([...countries(of2021), ...countries(of2023)])]
      .filter((country) => regionOf(of2021, country) !== regionOf(of2023, country))
      .toSorted()
      .map((country) => [country, regionOf(of2021, country), regionOf(of2023, country)])
    assert.deepEqual(moved, [
      ['AS', 'new-zealand', 'united-states'],
      ['BY', 'middle-east-central-eastern-europe', undefined],
      ['GU', 'australia', 'united-states'],
      ['MP', 'australia', 'united-states'],
      ['RU', 'russia', undefined],
    ])
    assert.equal(of2021.effectiveFrom < of2023.effectiveFrom, true)
  })

  test('the source uses codes of its own for Sint Eustatius, Saba and Kosovo', () => {
    assert.equal(regionOf(of2023, 'XE'), 'latin-america-caribbean')
    assert.equal(regionOf(of2023, 'XS'), 'latin-america-caribbean')
    assert.equal(regionOf(of2023, 'XK'), 'middle-east-central-eastern-europe')
  })

  test('currencies of their own belong to listed countries', () => {
    const local = { CH: 'CHF', DK: 'DKK', GB: 'GBP', GG: 'GBP', GI: 'GBP', IM: 'GBP', JE: 'GBP', NO: 'NOK' }
    assert.deepEqual(of2023.currencies, { ...local, FO: 'DKK', SE: 'SEK', SJ: 'NOK' })
    assert.deepEqual(of2021.currencies, { ...local, SE: 'SEK', SJ: 'NOK' })
    for (const country of of2023.currenciesNotStated) assert.notEqual(regionOf(of2023, country), undefined)
  })
})
