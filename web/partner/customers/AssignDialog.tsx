import { useState } from 'react'
import { BUILT_IN_GROUPS } from '../../../src/domain/assignment.ts'
import { call } from '../../shared/api.ts'
import type { Answer, Groups } from '../../shared/contracts.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { CheckGroup } from '../../shared/rooms/parts/CheckGroup.tsx'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import type { Customer, Delegation } from './types.ts'

type Props = { customer: Customer; delegation: Delegation; first: string; onClose: () => void }

/** Which group holds which of the roles that the customer gave. */
export default function AssignDialog({ customer, delegation, first, onClose }: Props) {
  const words = useWords()
  const name = useNames()
  const path = useOrganisationPath()
  const own = useRead<Answer<Groups['groups']>>(`${path}/groups`, { limit: 100 })
  const running = delegation.roles.filter(({ endedAt }) => endedAt === null).map(({ role }) => role)
  const heldBy = (group: string) =>
    delegation.assignments.find((one) => one.group === group)?.roles.filter((role) => running.includes(role)) ?? running
  const [group, setGroup] = useState(first)
  const [roles, setRoles] = useState<string[]>(heldBy(first))
  const { run, busy, problem } = useAct<string[]>(
    (key, chosen) =>
      call('PUT', `${path}/customers/${customer.id}/delegations/${delegation.id}/assignments/${group}`, {
        body: { roles: chosen },
        version: delegation.version,
        key,
      }),
    [`${path}/customers`],
  )
  const submit = async () => {
    if (roles.length > 0 && (await run(roles))) onClose()
  }
  const options = [
    ...BUILT_IN_GROUPS.map((one) => ({ value: one as string, label: name('delegation.group', one) })),
    ...(own.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
  ]
  return (
    <FormDialog
      title={words('delegation.assign.title', { customer: customer.name })}
      verb={words('delegation.assign.verb')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={words('delegation.assign.group')}
        hint={words('delegation.assign.hint')}
        value={group}
        options={options}
        onChange={(chosen) => {
          setGroup(chosen)
          setRoles(heldBy(chosen))
        }}
      />
      <CheckGroup
        label={words('delegation.assign.roles')}
        pointer="/roles"
        fault={roles.length === 0 ? words('delegation.assign.roles.none') : undefined}
        options={running.map((role) => ({ value: role, label: name('role', role) }))}
        chosen={roles}
        onChange={setRoles}
      />
    </FormDialog>
  )
}
