import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { RoleList } from '../../shared/rooms/parts/RoleList.tsx'
import { rolesHeldBy } from '../../../src/domain/role-catalogue.ts'
import { RemoveRole } from './RemoveRole.tsx'
import type { Delegation, Relationship } from './usePartnerRelationships.ts'

type Props = { relationship: Relationship; delegation: Delegation }

const PARTNER_GROUPS = ['partner.admin-agent', 'partner.helpdesk-agent']

/** The roles behind the plain words: what each is for, until when, which of the partner’s people hold it; each can be removed alone. */
export function Roles({ relationship, delegation }: Props) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const partner = relationship.partner.name
  const running = delegation.roles.filter(({ endedAt }) => endedAt === null)
  const holders = (role: string) =>
    PARTNER_GROUPS.filter((group) => rolesHeldBy(delegation.template, [group]).some((held) => held === role)).map(
      (group) => words('role.of', { role: name('role', group), organisation: partner }),
    )
  return (
    <Disclosure summary={words('customer.rights.roles', { count: running.length, partner })}>
      <RoleList
        roles={running}
        note={({ role, lastDay }) =>
          words('customer.rights.role', { date: formats.date(lastDay), holders: formats.list(holders(role)) })
        }
        action={({ role }) =>
          relationship.mayEndRights &&
          running.length > 1 && <RemoveRole role={role} delegation={delegation} partner={partner} />
        }
      />
      <p className={look.quiet}>
        {words('customer.rights.template', { template: name('template', delegation.template) })}
      </p>
    </Disclosure>
  )
}
