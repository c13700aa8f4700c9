import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import type { Key } from '../../../locales/index.ts'
import type { Language } from '../contracts.ts'
import { call } from '../api.ts'
import { providerWords } from '../providerRoles.ts'
import { firstLanguage, rememberLanguage } from './language.ts'
import { LanguageContext } from './useLanguage.ts'

type Catalogue = Readonly<Record<string, string>>
type Load = () => Promise<Catalogue>
/** A language comes with the page, or when it is read: no reader pays for two. */
export type Catalogues = Record<Language, Catalogue | Load>
type Spoken = { language: Language; messages: Catalogue }

/** The reader's language, and the way to change it: at once here, and for the next visit at the server. */
export function WordsProvider({ catalogues, children }: { catalogues: Catalogues; children: ReactNode }) {
  const [wanted, setWanted] = useState(firstLanguage)
  const [spoken, setSpoken] = useState<Spoken>()
  useEffect(() => {
    let current = true
    void load(catalogues, wanted).then((loaded) => {
      if (!current) return
      document.documentElement.lang = loaded.language
      setSpoken(loaded)
    })
    return () => {
      current = false
    }
  }, [catalogues, wanted])
  const language = spoken?.language ?? wanted
  const context = useMemo(() => ({ language, adopt: setWanted, choose: chooser(setWanted) }), [language])
  if (!spoken) return null
  return (
    <LanguageContext value={context}>
      <IntlProvider locale={spoken.language} messages={spoken.messages as Record<Key, string>} onError={complain}>
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

async function load(catalogues: Catalogues, language: Language): Promise<Spoken> {
  try {
    const given = catalogues[language]
    return {
      language,
      messages: { ...(typeof given === 'function' ? await given() : given), ...providerWords(language) },
    }
  } catch {
    // A language that cannot be fetched must not leave an empty page.
    return language === 'en' ? { language, messages: {} } : load(catalogues, 'en')
  }
}

const chooser = (show: (language: Language) => void) => (language: Language) => {
  rememberLanguage(language)
  show(language)
  // Refused for a stranger, who has the cookie.
  void call('PATCH', '/session/language', { body: { language } }).catch(() => undefined)
}

function complain(error: unknown) {
  if (import.meta.env.DEV) console.error(error)
}
