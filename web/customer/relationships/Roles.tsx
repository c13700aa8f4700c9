import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { RoleMoves } from '../../shared/rooms/delegation/RoleMoves.tsx'
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
  const path = useOrganisationPath()
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
        note={(one) =>
          [
            words('customer.rights.role', {
              date: formats.date(one.lastDay),
              holders: formats.list(holders(one.role)) || words('customer.rights.role.nobody'),
            }),
            one.extendDays > 0 && `${capital(words('terms.extends', { days: one.extendDays }))}.`,
            new Date(one.startsAt) > new Date() &&
              `${capital(words('terms.from', { date: formats.day(one.startsAt) }))}.`,
          ]
            .filter(Boolean)
            .join(' ')
        }
        action={(one) =>
          relationship.mayEndRights && (
            <div className={look.row}>
              <RoleMoves
                path={`${path}/delegations/${delegation.id}/roles/${one.role}`}
                touches={path}
                role={one}
                version={delegation.version}
              />
              {running.length > 1 && <RemoveRole role={one.role} delegation={delegation} partner={partner} />}
            </div>
          )
        }
      />
      <p className={look.quiet}>
        {words('customer.rights.template', { template: name('template', delegation.template) })}
      </p>
    </Disclosure>
  )
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
