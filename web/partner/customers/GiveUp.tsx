import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import type { Customer, Delegation } from './types.ts'

type Props = {
  customer: Customer
  delegation: Delegation
  /** One role of them; without it all. */
  role?: string
}

/** The partner hands rights back: at once, and only the customer can give them again. */
export function GiveUp({ customer, delegation, role }: Props) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const path = `${useOrganisationPath()}/customers`
  const { name: organisation } = useOrganisation()
  const doing = useDoing(path)
  const [asked, setAsked] = useState(false)
  if (!useMay('delegations.end')) return null
  const end = (key: string) =>
    doing(() =>
      call('DELETE', `${path}/${customer.id}/delegations/${delegation.id}${role ? `/roles/${role}` : ''}`, {
        version: delegation.version,
        key,
      }),
    )
  const values = {
    organisation,
    customer: customer.name,
    role: role ? name('role', role) : '',
    actions: formats.list(delegation.actions.map((action) => name('action', action))),
  }
  return (
    <div>
      <Button
        size="small"
        aria-label={role && words('partner.rights.giveUp.role.named', values)}
        onClick={() => setAsked(true)}
      >
        {words(role ? 'partner.rights.giveUp' : 'partner.rights.giveUp.all')}
      </Button>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={words(role ? 'partner.rights.giveUp.role.title' : 'partner.rights.giveUp.title', values)}
        verb={words(role ? 'partner.rights.giveUp' : 'partner.rights.giveUp.all')}
        danger
        act={end}
      >
        <p>{words(role ? 'partner.rights.giveUp.role.what' : 'partner.rights.giveUp.what', values)}</p>
        <p>{words('partner.rights.giveUp.stays', values)}</p>
      </Confirm>
    </div>
  )
}
