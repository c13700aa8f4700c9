import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { RoleList } from '../../shared/rooms/parts/RoleList.tsx'
import { GiveUp } from './GiveUp.tsx'
import type { Customer, Delegation } from './types.ts'

/** The roles that were given, what each is for and until when; each can be given back alone. */
export function GrantedRoles({ customer, delegation }: { customer: Customer; delegation: Delegation }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const running = delegation.roles.filter(({ endedAt }) => endedAt === null)
  const template = name('template', delegation.template)
  return (
    <Disclosure summary={words('partner.rights.granted', { template, count: running.length })}>
      <RoleList
        roles={running}
        note={({ lastDay }) => words('partner.rights.role.until', { date: formats.date(lastDay) })}
        action={({ role }) => running.length > 1 && <GiveUp customer={customer} delegation={delegation} role={role} />}
      />
    </Disclosure>
  )
}
