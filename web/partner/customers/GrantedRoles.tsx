import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { RoleMoves } from '../../shared/rooms/delegation/RoleMoves.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { RoleList } from '../../shared/rooms/parts/RoleList.tsx'
import { GiveUp } from './GiveUp.tsx'
import type { Customer, Delegation } from './types.ts'

/** The roles that were given, what each is for and until when; each can be given back alone. */
export function GrantedRoles({ customer, delegation }: { customer: Customer; delegation: Delegation }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const mayEnd = useMay('delegations.end')
  const path = `${useOrganisationPath()}/customers`
  const extras = ({ startsAt, extendDays }: Delegation['roles'][number]) => [
    ...(new Date(startsAt) > new Date() ? [words('terms.from', { date: formats.day(startsAt) })] : []),
    ...(extendDays > 0 ? [words('terms.extends', { days: extendDays })] : []),
  ]
  const running = delegation.roles.filter(({ endedAt }) => endedAt === null)
  const template = name('template', delegation.template)
  return (
    <Disclosure summary={words('partner.rights.granted', { template, count: running.length })}>
      <RoleList
        roles={running}
        note={(one) =>
          [words('partner.rights.role.until', { date: formats.date(one.lastDay) }), ...extras(one)].join(', ')
        }
        action={(one) =>
          mayEnd && (
            <div className={look.row}>
              <RoleMoves
                path={`${path}/${customer.id}/delegations/${delegation.id}/roles/${one.role}`}
                touches={path}
                role={one}
                version={delegation.version}
              />
              {running.length > 1 && <GiveUp customer={customer} delegation={delegation} role={one.role} />}
            </div>
          )
        }
      />
    </Disclosure>
  )
}
