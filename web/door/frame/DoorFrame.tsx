import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Session } from '../../shared/contracts.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { PHONE } from '../../shared/look/styles.ts'
import { Mark } from '../../shared/shell/Mark.tsx'
import { CONTENT, SkipLink } from '../../shared/shell/SkipLink.tsx'
import { signOutHere } from '../signOutHere.ts'
import { isInvitation } from '../path.ts'
import { DemoBand } from './DemoBand.tsx'
import { LanguageSelect } from './LanguageSelect.tsx'

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `3px solid ${tokens.colorBrandBackground}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [PHONE]: { padding: `0 ${tokens.spacingHorizontalM}`, gap: tokens.spacingHorizontalS },
  },
  brand: { color: tokens.colorBrandForeground1, minWidth: 0 },
  portal: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, [PHONE]: { display: 'none' } },
  room: { flexGrow: 1 },
  person: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
    '@media (max-width: 720px)': { display: 'none' },
  },
  main: {
    flexGrow: 1,
    width: '100%',
    maxWidth: '1080px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL} 64px`,
    outlineStyle: 'none',
    [PHONE]: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM} 48px` },
  },
})

type Props = { session?: Session; reload: () => void; path: string; children: ReactNode }

/** The calm room before the portals: whose house it is, the language, who is here. */
export function DoorFrame({ session, reload, path, children }: Props) {
  const words = useWords()
  const name = useNames()
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <SkipLink />
      <header className={styles.bar}>
        <span className={styles.brand}>
          <Mark name={session?.installation ?? words('shared.product')} />
        </span>
        {isInvitation(path) && session && <span className={styles.portal}>{name('portal', session.portalPath)}</span>}
        <span className={styles.room} />
        {session?.signedIn && (
          <>
            <span className={styles.person}>{session.displayName}</span>
            <Button size="small" appearance="subtle" onClick={() => void signOutHere().then(reload)}>
              {words('shared.signOut')}
            </Button>
          </>
        )}
        <LanguageSelect />
      </header>
      {session?.demo && <DemoBand />}
      <main id={CONTENT} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  )
}
