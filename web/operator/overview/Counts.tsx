import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import type { Overview } from '../parts/useInstallation.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  count: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    gap: tokens.spacingVerticalXXS,
  },
  number: { ...typographyStyles.title2, fontVariantNumeric: 'tabular-nums' },
})

const LEADS: Partial<Record<keyof Overview['counts'], string>> = {
  partners: 'partners',
  suspendedPartners: 'partners?state=suspended',
  customers: 'customers',
  unverifiedCustomers: 'customers?state=unverified',
}

/** How much there is; each number that has a list leads to it. */
export function Counts({ counts }: { counts: Overview['counts'] }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const styles = useStyles()
  return (
    <dl className={mergeClasses(look.card, styles.list)}>
      {(Object.keys(counts) as (keyof Overview['counts'])[]).map((of) => (
        <div key={of} className={styles.count}>
          <dt className={look.body}>
            {LEADS[of] ? (
              <GoLink to={LEADS[of]}>{words(`operator.count.${of}`)}</GoLink>
            ) : (
              words(`operator.count.${of}`)
            )}
          </dt>
          <dd className={styles.number}>{formats.counted(counts[of])}</dd>
        </div>
      ))}
    </dl>
  )
}
