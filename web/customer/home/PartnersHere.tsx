import { makeStyles, tokens } from '@fluentui/react-components'
import type { Answer, Relationships } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useElevations } from '../../shared/rooms/elevation/useElevations.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { usePartnerRelationships } from '../relationships/usePartnerRelationships.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalL },
})

/** Who from outside may do something here now, one line per partner; how much stands on the page of the relationships. */
export function PartnersHere() {
  const words = useWords()
  const styles = useStyles()
  const { name } = useOrganisation()
  const { data } = usePartnerRelationships()
  const active = data?.items.filter((one) => one.state !== 'removed') ?? []
  if (active.length === 0) return null
  return (
    <Section
      title={words('customer.home.partners', { organisation: name })}
      actions={<GoLink to="partner-relationships">{words('customer.home.partners.open')}</GoLink>}
    >
      <ul className={styles.list}>
        {active.map((relationship) => (
          <PartnerLine key={relationship.id} relationship={relationship} />
        ))}
      </ul>
    </Section>
  )
}

function PartnerLine({ relationship }: { relationship: Answer<Relationships['partnerRelationship']> }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const styles = useStyles()
  const { data } = useElevations(useOrganisationPath())
  const elevated = data?.items.filter((one) => one.phase === 'running' && one.partner.id === relationship.partner.id)
  const lastDay = relationship.delegations
    .filter((one) => one.inForce)
    .map((one) => one.lastDay)
    .toSorted()
    .at(-1)
  const standing = () => {
    if (relationship.partner.suspended) return words('customer.home.partners.suspended')
    return lastDay
      ? words('customer.home.partners.until', { date: formats.date(lastDay) })
      : words('customer.home.partners.none')
  }
  return (
    <li className={styles.line}>
      <span className={look.strong}>{relationship.partner.name}</span>
      <span className={look.body}>
        {standing()}
        {elevated?.length ? words('customer.home.partners.elevated', { count: elevated.length }) : null}
      </span>
    </li>
  )
}
