import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { TextField } from '../../forms/TextField.tsx'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { CheckGroup } from '../parts/CheckGroup.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import type { NewToken } from './types.ts'

type Props = { scopes: string[]; onMade: (token: NewToken) => void; onClose: () => void }
const USUAL_DAYS = '90'

/** What the program is called, what it may do, and for how long. */
export function NewTokenDialog({ scopes, onMade, onClose }: Props) {
  const words = useWords()
  const name = useNames()
  const path = `${useOrganisationPath()}/access-tokens`
  const [input, setInput] = useState({ name: '', scopes: [] as string[], days: USUAL_DAYS })
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct<typeof input>(
    async (key, { days, ...rest }) =>
      onMade(await call<NewToken>('POST', path, { body: { ...rest, days: Number(days) }, key })),
    [path],
  )
  const submit = async () => {
    setTried(true)
    if (input.name.trim() && input.scopes.length > 0 && (await run(input))) onClose()
  }
  return (
    <FormDialog
      title={words('rooms.tokens.create.title')}
      verb={words('rooms.tokens.create')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words('rooms.tokens.name')}
        hint={words('rooms.tokens.name.hint')}
        pointer="/name"
        fault={tried && !input.name.trim() ? words('fault.required') : undefined}
        value={input.name}
        maxLength={80}
        onChange={(value) => setInput({ ...input, name: value })}
      />
      <CheckGroup
        label={words('rooms.tokens.scopes')}
        hint={words('rooms.tokens.scopes.hint')}
        pointer="/scopes"
        fault={tried && input.scopes.length === 0 ? words('rooms.tokens.scopes.none') : undefined}
        options={scopes.map((value) => ({ value, label: name('scope', value) }))}
        chosen={input.scopes}
        onChange={(value) => setInput({ ...input, scopes: value })}
      />
      <Days value={input.days} onChange={(days) => setInput({ ...input, days })} />
    </FormDialog>
  )
}

function Days({ value, onChange }: { value: string; onChange: (days: string) => void }) {
  const words = useWords()
  const formats = useFormats()
  const days = Number(value)
  const end = days >= 1 && days <= 365 ? new Date(Date.now() + days * 86_400_000) : undefined
  return (
    <TextField
      label={words('rooms.tokens.days')}
      hint={end ? words('rooms.tokens.days.until', { date: formats.day(end) }) : words('rooms.tokens.days.hint')}
      pointer="/days"
      inputMode="numeric"
      value={value}
      maxLength={3}
      onChange={(typed) => onChange(typed.replaceAll(/\D/g, ''))}
    />
  )
}
