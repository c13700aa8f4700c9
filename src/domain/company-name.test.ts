import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { companyNameFault } from '#domain/company-name.ts'

const TOPS = new Set(['com', 'org', 'edu', 'club', 'se', 'kg', 'co', 'sa'])
const fault = (name: string) => companyNameFault(name, (ending) => TOPS.has(ending))

test('what is no company’s name, by hand (domain 7.2)', () => {
  const byHand: [string, string | undefined][] = [
    ['', 'required'],
    ['   ', 'required'],
    ['A', 'name-one-character'],
    ['Å', 'name-one-character'],
    ['--', 'name-only-signs'],
    ['& % #', 'name-only-signs'],
    ['999', 'name-repeats'],
    ['AAAA', 'name-repeats'],
    ['1 2 3', 'name-spaced'],
    ['a b', 'name-spaced'],
    ['LLC', 'name-only-legal-form'],
    ['Inc.', 'name-only-legal-form'],
    ['A.B.', 'name-only-legal-form'],
    ['GmbH & Co. KG', 'name-only-legal-form'],
    ['GmbH & Co.KG', 'name-only-legal-form'],
    ['Contoso.com', 'name-ends-as-domain'],
    ['Contoso.COM Ltd', 'name-ends-as-domain'],
    ['.org', 'name-ends-as-domain'],
    ['Lindholms.se', 'name-ends-as-domain'],
    ['The Chess.club!', 'name-ends-as-domain'],
  ]
  for (const [name, rule] of byHand) assert.equal(fault(name), rule, name)
})

test('what is one, by hand', () => {
  for (const name of [
    'Lindholms Bageri AB',
    '3M',
    'HP',
    'AAA Bil',
    'Ågren & Söner Bygg AB',
    'Müller GmbH & Co.KG',
    'Foo S.A.',
    'J.P.Morgan',
    'St.Gallen Käse AG',
    'A 1 Taxi',
    '99',
    '小米',
  ])
    assert.equal(fault(name), undefined, name)
})

test('spaces around a name change nothing', () => {
  fc.assert(fc.property(fc.string(), (name) => assert.equal(fault(`  ${name} `), fault(name))))
})
