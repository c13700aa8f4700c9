import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { RoleList } from '../../shared/rooms/parts/RoleList.tsx'
import { useGroupName } from '../../shared/rooms/delegation/useGroupName.ts'
import { RemoveRole } from './RemoveRole.tsx'
import type { Delegation, Relationship } from './usePartnerRelationships.ts'

type Props = { relationship: Relationship; delegation: Delegation }

/** The roles behind the plain words: what each is for, until when, which of the partner’s people hold it; each can be removed alone. */
export function Roles({ relationship, delegation }: Props) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const partner = relationship.partner.name
  const running = delegation.roles.filter(({ endedAt }) => endedAt === null)
  const groupName = useGroupName(partner)
  const holders = (role: string) =>
    delegation.assignments
      .filter(({ roles }) => roles.includes(role))
      .map(({ group, name: own }) =>
        group.startsWith('partner.')
          ? words('role.of', { role: name('role', group), organisation: partner })
          : groupName(group, own),
      )
  return (
    <Disclosure summary={words('customer.rights.roles', { count: running.length, partner })}>
      <RoleList
        roles={running}
        note={({ role, lastDay }) =>
          words('customer.rights.role', {
            date: formats.date(lastDay),
            holders: formats.list(holders(role)) || words('customer.rights.role.nobody'),
          })
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
