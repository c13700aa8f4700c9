import { useState } from 'react'
import { call } from '../../api.ts'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { LANGUAGES } from '../../intl/language.ts'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { FormDialog } from '../parts/FormDialog.tsx'
import type { Organisation } from './types.ts'

/** The little that an organisation changes by itself. */
export function ChangeDialog({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const words = useWords()
  const path = useOrganisationPath()
  const [input, setInput] = useState({ language: organisation.language, city: organisation.city ?? '' })
  const { run, busy, problem } = useAct<typeof input>(
    (key, { language, city }) =>
      call('PATCH', path, {
        body: { language, city: city.trim() || null },
        version: organisation.version,
        key,
      }),
    [path],
  )
  const submit = async () => {
    if (await run(input)) onClose()
  }
  return (
    <FormDialog
      title={words('rooms.organisation.change')}
      verb={words('shared.save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words('rooms.organisation.city')}
        pointer="/city"
        optional
        value={input.city}
        maxLength={80}
        onChange={(city) => setInput({ ...input, city })}
      />
      <SelectField
        label={words('rooms.organisation.language')}
        hint={words('rooms.organisation.language.hint')}
        pointer="/language"
        value={input.language}
        options={LANGUAGES.map((code) => ({ value: code, label: words(`shared.language.${code}`) }))}
        onChange={(language) => setInput({ ...input, language })}
      />
    </FormDialog>
  )
}
