import type { Language } from '../contracts.ts'

const COOKIE = 'ombud_language'
const YEAR = 31_536_000
export const LANGUAGES: readonly Language[] = ['en', 'sv']
const spoken = (code: string | undefined) => LANGUAGES.find((language) => language === code?.slice(0, 2).toLowerCase())

/** What the reader chose here before; the server reads the same cookie. */
export const chosenLanguage = () => spoken(new RegExp(`(?:^|; )${COOKIE}=(\\w+)`).exec(document.cookie)?.[1])
/** The first of the browser's languages that we speak. */
export const browserLanguage = () => navigator.languages.map(spoken).find(Boolean)
export const firstLanguage = (): Language => chosenLanguage() ?? browserLanguage() ?? 'en'

export function rememberLanguage(language: Language) {
  document.cookie = `${COOKIE}=${language}; path=/; max-age=${YEAR}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`
}
