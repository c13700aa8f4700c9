import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { NavLink } from 'react-router'
import { PHONE } from '../look/styles.ts'
import { usePlace } from './useSession.ts'

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    [PHONE]: { padding: `0 ${tokens.spacingHorizontalS}` },
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorBrandStroke1,
  },
})

type Props = { label: string; tabs: readonly { to: string; label: string }[] }

/** The parts of one place, each with an address of its own: links that look like tabs. `to` begins after the organisation. */
export function Tabs({ label, tabs }: Props) {
  const styles = useStyles()
  const place = usePlace()
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ to, label: name }) => (
        <NavLink
          key={to}
          to={place(to)}
          end
          className={({ isActive }) => mergeClasses(styles.tab, isActive && styles.current)}
        >
          {name}
        </NavLink>
      ))}
    </nav>
  )
}
