import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { StrictMode, useMemo, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { WordsProvider, type Catalogues } from './intl/WordsProvider.tsx'
import { watchModals } from './look/modals.ts'
import { usePageStyles } from './look/page.ts'
import { nonce } from './nonce.ts'
import { themeOf, type Accent } from './theme.ts'
import { useDark } from './useDark.ts'

/** Draws a page: style with the nonce, the portal's accent, the reader's language, and the page in it. */
export function mount(page: ReactNode, { accent, words }: { accent: Accent; words: Catalogues }) {
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })
  const root = document.getElementById('page')!
  watchModals(root)
  createRoot(root).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <Themed accent={accent}>
          <WordsProvider catalogues={words}>{page}</WordsProvider>
        </Themed>
      </RendererProvider>
    </StrictMode>,
  )
}

/** The theme of an accent, as the reader's system wants it. */
export function Themed({ accent, children }: { accent: Accent; children: ReactNode }) {
  usePageStyles()
  const dark = useDark()
  const theme = useMemo(() => themeOf(accent, dark), [accent, dark])
  return <FluentProvider theme={theme}>{children}</FluentProvider>
}
