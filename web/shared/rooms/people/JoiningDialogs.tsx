import { useState } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useAct, useRefresh } from '../../portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { CheckGroup } from '../parts/CheckGroup.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import type { JoiningRow } from './types.ts'
import { useRoleOptions } from './useRoleOptions.ts'

const nameOf = (row: JoiningRow) => row.displayName ?? row.email ?? ''

/** Let in, with these roles. Nothing is ticked beforehand. */
export function ApproveDialog({ row, onClose }: { row: JoiningRow; onClose: () => void }) {
  const words = useWords()
  const { name } = useOrganisation()
  const path = useOrganisationPath()
  const options = useRoleOptions()
  const [roles, setRoles] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct<{ roles: string[] }>(
    (key, body) => call('POST', `${path}/joinings/${row.id}/approval`, { body, version: row.version, key }),
    [`${path}/joinings`, `${path}/people`],
  )
  const submit = async () => {
    setTried(true)
    if (roles.length > 0 && (await run({ roles }))) onClose()
  }
  return (
    <FormDialog
      title={words('rooms.people.approve.title', { name: nameOf(row) })}
      verb={words('rooms.people.approve')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words('rooms.people.approve.what', { email: row.email ?? '', organisation: name })}</p>
      <CheckGroup
        label={words('rooms.people.roles', { organisation: name })}
        pointer="/roles"
        fault={tried && roles.length === 0 ? words('rooms.people.roles.none') : undefined}
        options={options}
        chosen={roles}
        onChange={setRoles}
      />
    </FormDialog>
  )
}

type Answered = { row: JoiningRow; open: boolean; onClose: () => void }

export function RefuseDialog(props: Answered) {
  const words = useWords()
  const { name } = useOrganisation()
  const { row } = props
  return (
    <Refusing
      {...props}
      title={words('rooms.people.refuse.title', { name: nameOf(row) })}
      verb={words('rooms.people.refuse')}
    >
      {words('rooms.people.refuse.what', { email: row.email ?? '', organisation: name })}
    </Refusing>
  )
}

export function TakeBackDialog(props: Answered) {
  const words = useWords()
  const name = nameOf(props.row)
  return (
    <Refusing {...props} title={words('rooms.people.takeBack.title', { name })} verb={words('rooms.people.takeBack')}>
      {words('rooms.people.takeBack.what', { email: props.row.email ?? '' })}
    </Refusing>
  )
}

function Refusing({ row, children, ...dialog }: Answered & { title: string; verb: string; children: string }) {
  const path = `${useOrganisationPath()}/joinings`
  const refresh = useRefresh()
  const act = async (key: string) => {
    await call('POST', `${path}/${row.id}/refusal`, { body: {}, version: row.version, key })
    await refresh([path])
  }
  return (
    <Confirm {...dialog} danger act={act}>
      <p>{children}</p>
    </Confirm>
  )
}
