import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'

type Known = { id: string; name: string; description: string; version: number }

/** A new group, or another name for one. */
export default function GroupDialog({ group, onClose }: { group?: Known; onClose: () => void }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/groups`
  const [input, setInput] = useState({ name: group?.name ?? '', description: group?.description ?? '' })
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct<typeof input>(
    (key, body) =>
      group
        ? call('PUT', `${path}/${group.id}`, { body, key, version: group.version })
        : call('POST', path, { body, key }),
    [path],
  )
  const submit = async () => {
    setTried(true)
    if (input.name.trim() !== '' && (await run(input))) onClose()
  }
  return (
    <FormDialog
      title={words(group ? 'groups.change' : 'groups.create')}
      verb={words(group ? 'groups.change.verb' : 'groups.create.verb')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words('groups.name')}
        pointer="/name"
        fault={tried && input.name.trim() === '' ? words('fault.required') : undefined}
        value={input.name}
        maxLength={64}
        autoComplete="off"
        onChange={(name) => setInput({ ...input, name })}
      />
      <TextField
        label={words('groups.description')}
        pointer="/description"
        optional
        value={input.description}
        maxLength={200}
        autoComplete="off"
        onChange={(description) => setInput({ ...input, description })}
      />
    </FormDialog>
  )
}
