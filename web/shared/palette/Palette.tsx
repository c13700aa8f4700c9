import { Dialog, DialogBody, DialogContent, DialogSurface, makeStyles, tokens } from '@fluentui/react-components'
import { useState, type JSX } from 'react'
import { AreaWords, type Area } from '../intl/AreaWords.tsx'
import { useWords } from '../intl/useWords.ts'
import { FindField } from './FindField.tsx'
import { pagesFor, useFound, useSettled, type Find } from './finds.ts'
import { Hits } from './Hits.tsx'
import type { PaletteProps } from './Search.tsx'
import { useChosen } from './useChosen.ts'

const area: Area = {
  en: () => import('../../../locales/en/palette.ts').then(({ palette }) => palette),
  sv: () => import('../../../locales/sv/palette.ts').then(({ palette }) => palette),
}

const useStyles = makeStyles({
  surface: { alignSelf: 'start', marginTop: '8vh', padding: tokens.spacingHorizontalL },
  // Else the outline of the field is cut off where the content scrolls.
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: '4px',
    minHeight: '320px',
  },
})

/** The dialog around it, with the words that it brings. */
export function PaletteFrame({ onClose, children }: Pick<PaletteProps, 'onClose'> & { children: JSX.Element }) {
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <AreaWords area={area}>{children}</AreaWords>
    </Dialog>
  )
}

type Props = PaletteProps & { finds: readonly Find[] }

/** Everything by its name: typed, chosen with the arrows, opened with Enter; Escape leads back to where one was. */
export function Palette({ pages, go, onClose, finds }: Props) {
  const words = useWords()
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const found = useFound(finds, useSettled(typed.trim()))
  const groups = [{ heading: words('palette.pages'), hits: pagesFor(pages, typed.trim()) }, ...found.groups].filter(
    ({ hits }) => hits.length > 0,
  )
  const hits = groups.flatMap((group) => group.hits)
  const open = (href: string) => {
    onClose()
    go(href)
  }
  const { chosen, keys } = useChosen(hits, typed, open)
  const settled = !found.waiting && hits.length === 0
  return (
    <DialogSurface className={styles.surface} aria-label={words('palette.title')}>
      <DialogBody>
        <DialogContent className={styles.content}>
          <FindField typed={typed} onType={setTyped} chosen={chosen?.key} onKeyDown={keys} />
          <p role="status">
            {settled
              ? words('palette.nothing', { typed: typed.trim() })
              : words('palette.count', { count: hits.length, waiting: found.waiting ? 'yes' : 'no' })}
          </p>
          {found.failed && <p role="alert">{words('palette.failed')}</p>}
          <Hits groups={groups} chosen={chosen?.key} open={open} />
        </DialogContent>
      </DialogBody>
    </DialogSurface>
  )
}
