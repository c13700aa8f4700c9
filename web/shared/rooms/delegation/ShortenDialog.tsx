import { useState } from 'react'
import { call } from '../../api.ts'
import { TextField } from '../../forms/TextField.tsx'
import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { FormDialog } from '../parts/FormDialog.tsx'
import type { RoleMovesProps } from './RoleMoves.tsx'

/** A role ends sooner: so many days from today. */
export default function ShortenDialog({
  path,
  touches,
  role,
  version,
  onClose,
}: RoleMovesProps & { onClose: () => void }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const [days, setDays] = useState('7')
  const good = /^\d{1,3}$/.test(days)
  const { run, busy, problem } = useAct(
    (key) => call('PUT', `${path}/end`, { body: { days: Number(days) }, key, version }),
    [touches],
  )
  const submit = async () => {
    if (good && (await run())) onClose()
  }
  const values = { role: name('role', role.role), date: formats.date(role.lastDay) }
  return (
    <FormDialog
      title={words('delegation.shorten.title', values)}
      verb={words('delegation.shorten')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words('delegation.shorten.what', values)}</p>
      <TextField
        label={words('delegation.shorten.days')}
        hint={
          good
            ? words('delegation.shorten.until', { date: formats.day(new Date(Date.now() + Number(days) * 86_400_000)) })
            : undefined
        }
        fault={good ? undefined : words('fault.required')}
        pointer="/days"
        inputMode="numeric"
        maxLength={3}
        value={days}
        onChange={(typed) => setDays(typed.replaceAll(/\D/g, ''))}
      />
    </FormDialog>
  )
}
