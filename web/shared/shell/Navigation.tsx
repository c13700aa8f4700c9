import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useWords } from '../intl/useWords.ts'
import { onPlainClick } from './onPlainClick.ts'
import type { NavItem } from './types.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    padding: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  link: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    ...typographyStyles.body1Strong,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '0',
      top: '10px',
      bottom: '10px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorBrandBackground,
    },
  },
  icon: { fontSize: '20px', lineHeight: 0, flexShrink: 0 },
  label: { flexGrow: 1, minWidth: 0, paddingBlock: tokens.spacingVerticalXS },
  count: {
    ...typographyStyles.caption1Strong,
    minWidth: '20px',
    padding: '0 6px',
    textAlign: 'center',
    borderRadius: '10px',
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
  },
})

const isBelow = (path: string) => (href: string) => path === href || path.startsWith(`${href}/`)

type Props = { items: readonly NavItem[]; path: string; go: (href: string) => void }

/** The portal's menu. Real links: they open in a new tab, and say which one is current. */
export function Navigation({ items, path, go }: Props) {
  const words = useWords()
  const styles = useStyles()
  return (
    <nav aria-label={words('shared.navigation')}>
      <ul className={styles.list}>
        {items.map((item) => {
          const current = item.exact ? path === item.href : [item.href, ...(item.besides ?? [])].some(isBelow(path))
          return (
            <li key={item.href}>
              <a
                className={mergeClasses(styles.link, current && styles.current)}
                href={item.href}
                aria-current={current ? 'page' : undefined}
                onClick={onPlainClick(() => go(item.href))}
              >
                <span className={styles.icon} aria-hidden>
                  {item.icon}
                </span>
                <span className={styles.label}>{item.label}</span>
                {item.count ? <span className={styles.count}>{item.count}</span> : null}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
