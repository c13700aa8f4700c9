import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { PHONE } from '../../shared/look/styles.ts'
import type { Asker } from './PartnerFacts.tsx'

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    [PHONE]: { flexDirection: 'column', alignItems: 'flex-start' },
  },
  dot: { [PHONE]: { display: 'none' } },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusSuccessForeground1,
  },
  unverified: { color: tokens.colorStatusWarningForeground1 },
})

type Props = { partner: Asker; since: string | null; installation: string; asker: string | null }

/** Where the partner is, whether somebody has made sure of it, and who there asked: one line under the heading. */
export function Verified({ partner, since, installation, asker }: Props) {
  const words = useWords()
  const formats = useFormats()
  const styles = useStyles()
  const place = [partner.city, formats.country(partner.country)].filter(Boolean).join(', ')
  return (
    <p className={styles.line}>
      <span>{place}</span>
      <span className={styles.dot} aria-hidden>
        ·
      </span>
      <span className={mergeClasses(styles.mark, !partner.verified && styles.unverified)}>
        {partner.verified ? <ShieldCheckmarkRegular aria-hidden /> : <WarningRegular aria-hidden />}
        {partner.verified
          ? since
            ? words('invitation.verifiedSince', { installation, date: formats.day(since) })
            : words('invitation.verified', { installation })
          : words('invitation.unverified', { installation })}
      </span>
      {asker && (
        <>
          <span className={styles.dot} aria-hidden>
            ·
          </span>
          <span>{words('invitation.askedBy', { name: asker })}</span>
        </>
      )}
    </p>
  )
}
