import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation'
import { useWords } from '../intl/useWords.ts'
import { PHONE } from '../look/styles.ts'
import { Search } from '../palette/Search.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { Mark } from './Mark.tsx'
import { onPlainClick } from './onPlainClick.ts'
import { OrganisationMenu } from './OrganisationMenu.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import type { ShellProps } from './types.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '52px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  menuButton: { display: 'none', '@media (max-width: 900px)': { display: 'inline-flex' } },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: 'inherit',
    textDecorationLine: 'none',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: '2px solid currentColor', outlineOffset: '2px' },
  },
  portal: {
    ...typographyStyles.body1,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: '1px solid currentColor',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    '@media (max-width: 1024px)': { display: 'none' },
  },
  room: { flexGrow: 1, minWidth: 0 },
  onBrand: {
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackgroundHover },
    ':hover:active': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundPressed,
    },
  },
  name: { [PHONE]: { display: 'none' } },
})

/** Product and portal, organisation, language, person. */
export function TopBar({
  installation,
  portal,
  home,
  go,
  organisation,
  organisations,
  person,
  personItems,
  tools,
  items,
  palette,
  openMenu,
}: ShellProps & { openMenu: () => void }) {
  const words = useWords()
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <div className={styles.menuButton}>
        <Button
          className={styles.onBrand}
          appearance="transparent"
          aria-label={words('shared.menu.open')}
          icon={<NavigationRegular />}
          onClick={openMenu}
        />
      </div>
      <a className={styles.brand} href={home} onClick={onPlainClick(() => go(home))}>
        <Mark name={installation} />
        <span className={styles.portal}>{portal}</span>
      </a>
      <div className={styles.room} />
      {tools}
      <Search className={styles.onBrand} palette={palette} pages={[...items, ...(personItems ?? [])]} go={go} />
      <OrganisationMenu className={styles.onBrand} now={organisation} choices={organisations} />
      <LanguageMenu className={styles.onBrand} />
      <PersonMenu className={styles.onBrand} person={person} items={personItems ?? []} go={go} />
    </header>
  )
}
