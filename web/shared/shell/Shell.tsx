import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { NARROW, PHONE } from '../look/styles.ts'
import { Navigation } from './Navigation.tsx'
import { CONTENT, SkipLink } from './SkipLink.tsx'
import { TopBar } from './TopBar.tsx'
import type { ShellProps } from './types.ts'

const NavigationDrawer = lazy(() => import('./NavigationDrawer.tsx'))

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  columns: { display: 'flex', flexGrow: 1, minWidth: 0 },
  side: {
    width: '248px',
    flexShrink: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { display: 'none' },
  },
  main: {
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL} 64px`,
    outlineStyle: 'none',
    [PHONE]: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} 48px` },
  },
  content: { maxWidth: '1280px', marginInline: 'auto' },
})

/** What stands around every page of a portal: bar, menu, the way past both, and the content. */
export function Shell(props: ShellProps) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const menu = { items: props.items, path: props.path }
  const goFromDrawer = (href: string) => {
    setOpen(false)
    props.go(href)
  }
  return (
    <div className={styles.page}>
      <SkipLink />
      <TopBar {...props} openMenu={() => setOpen(true)} />
      {props.banner}
      <div className={styles.columns}>
        <div className={styles.side}>
          <Navigation {...menu} go={props.go} />
        </div>
        {open && (
          <Suspense fallback={null}>
            <NavigationDrawer {...menu} go={goFromDrawer} onClose={() => setOpen(false)} />
          </Suspense>
        )}
        <main id={CONTENT} tabIndex={-1} className={styles.main}>
          <div className={styles.content}>{props.children}</div>
        </main>
      </div>
    </div>
  )
}
