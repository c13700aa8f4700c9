import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import type { Key } from '../../../locales/index.ts'
import type { Language } from '../contracts.ts'
import { Loading } from '../states/Loading.tsx'
import { useLanguage } from './useLanguage.ts'

type Catalogue = Readonly<Record<string, string>>
/** Sentences that come with a part of a portal, in each language. */
export type Area = Record<Language, () => Promise<Catalogue>>

/** A part of a portal that is fetched when it is opened brings its sentences along: the first page does not pay for them. */
export function AreaWords({ area, children }: { area: Area; children: ReactNode }) {
  const { language } = useLanguage()
  const { locale, messages, onError } = useIntl()
  const [read, setRead] = useState<{ language: Language; words: Catalogue }>()
  useEffect(() => {
    let current = true
    void area[language]()
      .catch(() => area.en())
      .then((words) => current && setRead({ language, words }))
    return () => {
      current = false
    }
  }, [area, language])
  const all = useMemo(() => ({ ...messages, ...read?.words }) as Record<Key, string>, [messages, read])
  if (!read) return <Loading lines={6} />
  return (
    <IntlProvider locale={locale} messages={all} onError={onError}>
      {children}
    </IntlProvider>
  )
}
