import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Subscriptions } from '../../shared/contracts.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import type { Whole } from './types.ts'

type Props = { row: Whole; at: string; customer: string; onClose: () => void }

/** Whom the customer's people turn to with it. */
export default function SupportDialog({ row, at, customer, onClose }: Props) {
  const words = useWords()
  const choices = useRead<Answer<Subscriptions['supportChoices']>>(`${at}/support-contact/choices`)
  const [partnerId, setPartnerId] = useState(row.support?.id ?? '')
  const { run, busy, problem } = useAct(
    (key) => call('PUT', `${at}/support-contact`, { key, version: row.version, body: { partnerId } }),
    [at],
  )
  const submit = async () => {
    if (partnerId && (await run())) onClose()
  }
  return (
    <FormDialog
      title={words('commerce.page.support.title', { customer })}
      verb={words('shared.save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Shown of={choices}>
        {({ items }) => (
          <SelectField
            label={words('commerce.page.support')}
            hint={words('commerce.page.support.hint')}
            value={partnerId}
            onChange={setPartnerId}
            options={items.map(({ id, name, hasRights }) => ({
              value: id,
              label: hasRights ? words('commerce.page.support.rights', { name }) : name,
            }))}
          />
        )}
      </Shown>
    </FormDialog>
  )
}
