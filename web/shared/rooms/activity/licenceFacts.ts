import type { Language } from '../../contracts.ts'
import type { Formats } from '../../format.ts'
import type { ActivityRow } from './types.ts'

type Named = Record<Language, string>

/** What an event tells of products, as the reader calls them: which, of how many, and what was given and taken back. */
export function licenceFacts(row: ActivityRow, language: Language, formats: Formats) {
  const { product, seats, gave, took, ordered, people } = row.facts
  const one = (given: unknown) => (isNamed(given) ? given[language] : 'none')
  const several = (given: unknown) => {
    const those = Array.isArray(given) ? given.filter(isNamed) : []
    // Of a single person the sentence says the name.
    const shown = those.map((each) =>
      people === 1 ? each[language] : `${each[language]} (${formats.number(Number(each.people ?? each.seats))})`,
    )
    return shown.length > 0 ? formats.list(shown) : 'none'
  }
  return {
    ...(row.subjectKind === 'product' && isNamed(product) ? { subject: product[language] } : {}),
    product: one(product),
    seats: typeof seats === 'number' ? formats.number(seats) : 'none',
    gave: several(gave),
    took: several(took),
    ordered: several(ordered),
  }
}

const isNamed = (given: unknown): given is Named & { people?: unknown; seats?: unknown } =>
  typeof given === 'object' && given !== null && 'en' in given && 'sv' in given
