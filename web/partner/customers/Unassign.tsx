import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import type { Customer, Delegation } from './types.ts'

type Props = {
  customer: Customer
  delegation: Delegation
  one: Delegation['assignments'][number]
  group: string
}

/** Takes a delegation’s roles from a group; what the customer gave stays. */
export function Unassign({ customer, delegation, one, group }: Props) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const path = `${useOrganisationPath()}/customers`
  const doing = useDoing(path)
  const [asked, setAsked] = useState(false)
  const values = {
    group,
    customer: customer.name,
    roles: formats.list(one.roles.map((role) => name('role', role))),
  }
  const take = (key: string) =>
    doing(() =>
      call('DELETE', `${path}/${customer.id}/delegations/${delegation.id}/assignments/${one.group}`, {
        version: delegation.version,
        key,
      }),
    )
  return (
    <>
      <Button size="small" aria-label={words('delegation.unassign.named', values)} onClick={() => setAsked(true)}>
        {words('delegation.unassign')}
      </Button>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={words('delegation.unassign.title', values)}
        verb={words('delegation.unassign')}
        danger
        act={take}
      >
        <p>{words('delegation.unassign.what', values)}</p>
        <p>{words(delegation.assignments.length === 1 ? 'delegation.unassign.last' : 'delegation.unassign.stays')}</p>
      </Confirm>
    </>
  )
}
