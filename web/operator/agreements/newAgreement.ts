import type { Installation, Sent } from '../../shared/contracts.ts'
import { startOfDay } from '../parts/dates.ts'

export type NewEdition = { key: number; language: string; title: string; body: string; binding: boolean }
export type NewAgreement = { kind: 'customer' | 'partner'; country: string; from: string; editions: NewEdition[] }

let made = 0
export const blankEdition = (language: string, binding: boolean): NewEdition => ({
  key: (made += 1),
  language,
  title: '',
  body: '',
  binding,
})

export const blankAgreement = (): NewAgreement => ({
  kind: 'customer',
  country: '*',
  from: '',
  editions: [blankEdition('en', true)],
})

/** Exactly one binds: to mark one takes the mark from the others. */
export const withBinding = (editions: readonly NewEdition[], key: number) =>
  editions.map((one) => ({ ...one, binding: one.key === key }))

/** Without the one that bound, the first of the rest binds. */
export function without(editions: readonly NewEdition[], key: number): NewEdition[] {
  const rest = editions.filter((one) => one.key !== key)
  return rest.some((one) => one.binding) || !rest[0] ? rest : withBinding(rest, rest[0].key)
}

export const ready = ({ kind, country, from, editions }: NewAgreement): Sent<Installation['agreementInput']> => ({
  kind,
  country,
  effectiveFrom: from ? startOfDay(from) : null,
  editions: editions.map(({ key: _key, ...edition }) => edition),
})

/** Languages of agreements reach beyond those of the portals; by code, named in the reader’s language. */
export const AGREEMENT_LANGUAGES =
  'ar bg cs da de el en es et fi fr he hi hr hu id is it ja ko lt lv ms nb nl pl pt ro sk sl sr sv th tr uk vi zh'.split(
    ' ',
  )
