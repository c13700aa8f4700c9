import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { LongTextField } from '../../shared/forms/LongTextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import type { Customer } from './types.ts'

/** One tag per line. */
export default function TagsDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/customers`
  const [text, setText] = useState(customer.tags.join('\n'))
  const tags = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const { run, busy, problem } = useAct(
    (key) => call('PUT', `${path}/${customer.id}/tags`, { body: { tags }, key }),
    [path],
  )
  const submit = async () => {
    if (await run()) onClose()
  }
  return (
    <FormDialog
      title={words('tags.of', { customer: customer.name })}
      verb={words('tags.save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <LongTextField
        label={words('tags.title')}
        hint={words('tags.hint')}
        pointer="/tags"
        value={text}
        onChange={setText}
      />
    </FormDialog>
  )
}
