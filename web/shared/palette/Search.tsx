import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { Suspense, useEffect, useState, type ComponentType } from 'react'
import { useWords } from '../intl/useWords.ts'
import { PHONE } from '../look/styles.ts'
import { opensPalette } from './opensPalette.ts'

export type PageChoice = { label: string; href: string }
export type PaletteProps = {
  /** The pages of the menu that this person may open. */
  pages: readonly PageChoice[]
  /** Goes to an address of this portal without loading a page. */
  go: (href: string) => void
  onClose: () => void
}

const useStyles = makeStyles({
  button: { '& button': { [PHONE]: { minWidth: '32px', paddingInline: tokens.spacingHorizontalXS } } },
  text: { [PHONE]: { display: 'none' } },
})

type Props = Omit<PaletteProps, 'onClose'> & { palette: ComponentType<PaletteProps>; className?: string }

/** The way to everything by its name: a button in the bar, and Ctrl K. What it opens is fetched at the first press. */
export function Search({ palette: Palette, pages, go, className }: Props) {
  const words = useWords()
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!opensPalette(event)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <span className={styles.button}>
        <Button
          className={className}
          appearance="transparent"
          icon={<SearchRegular />}
          aria-label={words('shared.search')}
          aria-keyshortcuts="Control+K Meta+K"
          aria-haspopup="dialog"
          title={words('shared.search.key')}
          onClick={() => setOpen(true)}
        >
          <span className={styles.text}>{words('shared.search')}</span>
        </Button>
      </span>
      {open && (
        <Suspense fallback={null}>
          <Palette pages={pages} go={go} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
