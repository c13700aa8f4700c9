import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { rolesHeldBy } from '../../../src/domain/role-catalogue.ts'
import { RemoveRole } from './RemoveRole.tsx'
import type { Delegation, Relationship } from './usePartnerRelationships.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  role: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 240px', minWidth: 0 },
})

type Role = Delegation['roles'][number]
type Props = { relationship: Relationship; delegation: Delegation }

/** The roles behind the plain words: what each is for, until when, which of the partner’s people hold it; each can be removed alone. */
export function Roles({ relationship, delegation }: Props) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const partner = relationship.partner.name
  const running = delegation.roles.filter(({ endedAt }) => endedAt === null)
  return (
    <Disclosure summary={words('customer.rights.roles', { count: running.length, partner })}>
      <ul className={styles.list}>
        {running.map((role) => (
          <li key={role.role} className={styles.role}>
            <OneRole {...{ role, delegation, partner }} />
            {relationship.mayEndRights && running.length > 1 && (
              <RemoveRole role={role.role} delegation={delegation} partner={partner} />
            )}
          </li>
        ))}
      </ul>
      <p className={look.quiet}>
        {words('customer.rights.template', { template: name('template', delegation.template) })}
      </p>
    </Disclosure>
  )
}

const PARTNER_GROUPS = ['partner.admin-agent', 'partner.helpdesk-agent']

function OneRole({ role, delegation, partner }: { role: Role; delegation: Delegation; partner: string }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const styles = useStyles()
  const holders = PARTNER_GROUPS.filter((group) =>
    rolesHeldBy(delegation.template, [group]).some((held) => held === role.role),
  ).map((group) => words('role.of', { role: name('role', group), organisation: partner }))
  return (
    <div className={styles.words}>
      <p className={look.strong}>{name('role', role.role)}</p>
      <p className={look.body}>{name('role', `${role.role}.purpose`)}</p>
      <p className={look.quiet}>
        {words('customer.rights.role', { date: formats.date(role.lastDay), holders: formats.list(holders) })}
      </p>
    </div>
  )
}
