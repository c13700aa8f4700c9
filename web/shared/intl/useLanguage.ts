import { createContext, use } from 'react'
import type { Language } from '../contracts.ts'

type Choice = {
  language: Language
  /** The reader chose: remembered here and at the server. */
  choose: (language: Language) => void
  /** The session or the letter suggests: shown, not remembered. */
  adopt: (language: Language) => void
}

export const LanguageContext = createContext<Choice>({
  language: 'en',
  choose: () => undefined,
  adopt: () => undefined,
})
export const useLanguage = () => use(LanguageContext)
