import { stdnum, type Validator } from 'stdnum'

/**
 * Under which of a country's numbers its companies are registered, where the library has that one. Elsewhere (Germany's registers number by
 * court, Britain's is not in the library) a number is taken as it is written.
 */
const REGISTERS: Record<string, readonly string[]> = {
  AT: ['businessid'],
  AU: ['abn', 'acn'],
  AZ: ['tin'],
  BE: ['vat'],
  BR: ['cnpj'],
  BY: ['unp'],
  CH: ['uid'],
  CZ: ['ico'],
  DK: ['cvr'],
  EE: ['registrikood'],
  FI: ['ytunnus'],
  FR: ['siren', 'siret'],
  IN: ['pan', 'gstin'],
  MD: ['idno'],
  NO: ['orgnr'],
  PL: ['nip', 'regon'],
  PT: ['nipc'],
  RU: ['inn'],
  SE: ['orgnr'],
  TR: ['vkn', 'tckimlik'],
  UA: ['edrpou'],
  VE: ['rif'],
  VN: ['mst'],
}

const numbersOf = (country: string): Record<string, Validator> =>
  (stdnum as unknown as Record<string, Record<string, Validator> | undefined>)[country] ?? {}

/** Whether a company of that country can be registered under it. */
export const isRegistrationNumber = (number: string, country: string): boolean =>
  fits(
    number,
    (REGISTERS[country] ?? []).flatMap((name) => numbersOf(country)[name] ?? []),
  )

/** Whether it is a number for value added tax there: the library says of each of its numbers what it is. */
export const isTaxNumber = (number: string, country: string): boolean =>
  fits(
    number,
    Object.values(numbersOf(country)).filter(({ name }) => /\bVAT\b/.test(name)),
  )

/** By one of the kinds, checksums included; where none is known, anything with a digit in it that is written as such numbers are. */
function fits(number: string, kinds: readonly Validator[]): boolean {
  // Some of the library's kinds fail on what has no digit at all.
  if (!/\d/.test(number)) return false
  if (kinds.length > 0) return kinds.some((kind) => kind.validate(number).isValid)
  return /^[\p{L}\p{N} ./-]{2,40}$/u.test(number)
}
