import { useState } from 'react'
import { call } from '../../api.ts'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisationPath, useSubject } from '../../portal/useSession.ts'
import { CheckGroup } from '../parts/CheckGroup.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import type { PersonRow } from './types.ts'
import { useRoleOptions } from './useRoleOptions.ts'

/** What somebody may do here; it counts from their very next click. */
export default function RolesDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/people`
  const { name } = useSubject()
  const options = useRoleOptions(person.roles)
  const [roles, setRoles] = useState<string[]>(person.roles)
  const { run, busy, problem } = useAct<{ roles: string[] }>(
    (key, body) => call('PUT', `${path}/${person.id}/roles`, { body, version: person.version, key }),
    [path],
  )
  const submit = async () => {
    if (roles.length > 0 && (await run({ roles }))) onClose()
  }
  return (
    <FormDialog
      title={words('rooms.people.rolesOf', { name: person.displayName })}
      verb={words('rooms.people.changeRoles')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <CheckGroup
        label={words('rooms.people.roles', { organisation: name })}
        hint={words('rooms.people.roles.hint')}
        pointer="/roles"
        fault={roles.length === 0 ? words('rooms.people.roles.none') : undefined}
        options={options}
        chosen={roles}
        onChange={setRoles}
      />
    </FormDialog>
  )
}
