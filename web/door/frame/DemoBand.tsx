import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useWords } from '../../shared/intl/useWords.ts'
import { PATHS } from '../path.ts'

const useStyles = makeStyles({
  band: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  link: typographyStyles.caption1,
})

/** Nobody should take the invented world for theirs; its mailbox is a click away, in a tab of its own so that no half-filled form is lost. */
export function DemoBand() {
  const words = useWords()
  const styles = useStyles()
  return (
    <aside className={styles.band} aria-label={words('door.demo.mail')}>
      <span>{words('shared.demo')}</span>
      <Link inline className={styles.link} href={PATHS.mail} target="_blank">
        {words('door.demo.mail')}
      </Link>
    </aside>
  )
}
