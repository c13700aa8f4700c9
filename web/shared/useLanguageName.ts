import { useMemo } from 'react'
import { useLanguage } from './intl/useLanguage.ts'

/** The name of a language inside a sentence: English keeps its capital, Swedish has none. `formats.language` is for lists. */
export function useLanguageName() {
  const { language } = useLanguage()
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' })
    return (code: string) => names.of(code) ?? code
  }, [language])
}
