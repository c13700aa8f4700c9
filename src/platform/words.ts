import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl'

export type Language = 'en' | 'sv'
export const LANGUAGES: readonly Language[] = ['en', 'sv']
export type Words = (
  key: string,
  values?: Record<string, string | number | Date | boolean | null | undefined>,
) => string

/** Dates and numbers as in the portals. */
const LOCALE: Record<Language, string> = { en: 'en-GB', sv: 'sv-SE' }
const cache = createIntlCache()

/** Sentences of one language. A sentence that lacks a value is a fault of ours, never a half sentence. */
export function createWords(language: Language, messages: Record<string, string>): Words {
  const intl: IntlShape = createIntl(
    {
      locale: LOCALE[language],
      messages,
      onError: (error) => {
        throw error
      },
    },
    cache,
  )
  return (key, values) => intl.formatMessage({ id: key }, values as Record<string, string>)
}

/** The first language that we speak among those the reader prefers. */
export function preferredLanguage(header: string | undefined, fallback: Language = 'en'): Language {
  for (const part of (header ?? '').split(',')) {
    const code = part.trim().slice(0, 2).toLowerCase()
    const found = LANGUAGES.find((language) => language === code)
    if (found) return found
  }
  return fallback
}
