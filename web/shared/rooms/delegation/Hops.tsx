import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { useNames, useWords, type Values } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hop: { ...typographyStyles.body1, display: 'flex', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '2px' },
  holds: { color: tokens.colorStatusSuccessForeground1 },
  breaks: { color: tokens.colorStatusDangerForeground1 },
  broken: typographyStyles.body1Strong,
})

/** Steps of a path in their order; the ones that break stand out, for eyes and for ears. */
export function Hops({ hops, values }: { hops: readonly { hop: string; holds: boolean }[]; values: Values }) {
  const name = useNames()
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {hops.map(({ hop, holds }) => {
        const Icon = holds ? CheckmarkCircleRegular : DismissCircleRegular
        return (
          <li key={hop} className={mergeClasses(styles.hop, !holds && styles.broken)}>
            <Icon className={mergeClasses(styles.icon, holds ? styles.holds : styles.breaks)} aria-hidden />
            <span>
              <span className={look.hidden}>{words(holds ? 'hop.holds' : 'hop.breaks')} </span>
              {name('hop', `${hop}.${holds ? 'yes' : 'no'}`, values)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
