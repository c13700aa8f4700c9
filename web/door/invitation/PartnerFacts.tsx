import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'

export type Asker = {
  name: string
  legalName: string
  registrationNumber: string | null
  country: string
  city: string | null
  domain: string | null
  verified: boolean
}

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  value: { overflowWrap: 'anywhere' },
})

/** What tells this company from another one with nearly its name. */
export function PartnerFacts({ partner, channel }: { partner: Asker; channel?: string }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const styles = useStyles()
  const facts = [
    [words('invitation.who.legalName'), partner.legalName],
    [words('invitation.who.registration'), partner.registrationNumber],
    [words('invitation.who.place'), [partner.city, formats.country(partner.country)].filter(Boolean).join(', ')],
    [words('invitation.who.domain'), partner.domain ?? words('invitation.who.domain.none')],
    [words('invitation.who.channel'), channel && name('channel', channel)],
  ].filter(([, value]) => value)
  return (
    <dl className={styles.facts} aria-label={words('invitation.who.title')}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className={look.quiet}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
