import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import type { Delegation, Relationship } from './usePartnerRelationships.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** What the partner could do once, and who ended it when. */
export function EndedRights({ relationship }: { relationship: Relationship }) {
  const words = useWords()
  const styles = useStyles()
  const ended = relationship.delegations
    .filter((one) => one.endedAt !== null)
    .toSorted((a, b) => (a.endedAt! < b.endedAt! ? 1 : -1))
  if (ended.length === 0) return null
  return (
    <Disclosure
      summary={words('customer.ended', { count: ended.length })}
      open={relationship.delegations.length === ended.length}
    >
      <ul className={styles.list}>
        {ended.map((delegation) => (
          <EndedOne key={delegation.id} delegation={delegation} partner={relationship.partner.name} />
        ))}
      </ul>
    </Disclosure>
  )
}

function EndedOne({ delegation, partner }: { delegation: Delegation; partner: string }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const organisation = useOrganisation().name
  const on = formats.moment(delegation.endedAt!)
  return (
    <li>
      <p className={look.strong}>
        {name('customer.ended.by', delegation.endedCause ?? 'unknown', { on, organisation, partner })}
      </p>
      <p className={look.body}>{formats.list(delegation.roles.map(({ role }) => name('role', role)))}</p>
      <p className={look.quiet}>
        {words('customer.ended.given', {
          given: formats.day(delegation.grantedAt),
          planned: formats.date(delegation.lastDay),
        })}
      </p>
    </li>
  )
}
