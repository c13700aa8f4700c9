import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { actionsLost } from '../../../src/domain/role-catalogue.ts'
import type { Delegation } from './usePartnerRelationships.ts'

type Props = { role: string; delegation: Delegation; partner: string }

/** Takes one role out and leaves the others; says what the partner can no longer do, which may be nothing where another role gives it too. */
export function RemoveRole({ role, delegation, partner }: Props) {
  const words = useWords()
  const name = useNames()
  const path = useOrganisationPath()
  const doing = useDoing(path)
  const [open, setOpen] = useState(false)
  const remove = (key: string) =>
    doing(() =>
      call('DELETE', `${path}/delegations/${delegation.id}/roles/${role}`, { key, version: delegation.version }),
    )
  const values = { role: name('role', role), partner }
  const kept = delegation.roles.filter((one) => one.endedAt === null && one.role !== role)
  const gone = actionsLost(
    role,
    kept.map((one) => one.role),
  )
  return (
    <>
      <Button size="small" aria-label={words('customer.role.remove.named', values)} onClick={() => setOpen(true)}>
        {words('customer.role.remove')}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        danger
        title={words('customer.role.remove.title', values)}
        verb={words('customer.role.remove')}
        act={remove}
      >
        {gone.length > 0 ? (
          <>
            <p>{words('customer.rights.remove.ends', values)}</p>
            <Points points={gone.map((code) => name('action', code))} sign="no" />
          </>
        ) : (
          <p>{words('customer.role.remove.same', values)}</p>
        )}
        <p>{words('customer.role.remove.others', values)}</p>
      </Confirm>
    </>
  )
}
