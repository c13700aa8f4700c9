import { useState } from 'react'
import { call } from '../../api.ts'
import type { Language } from '../../contracts.ts'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { LANGUAGES } from '../../intl/language.ts'
import { useLanguage } from '../../intl/useLanguage.ts'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { CheckGroup } from '../parts/CheckGroup.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { useRoleOptions } from './useRoleOptions.ts'

/** A mail with a link that lets a colleague choose a password and come in. */
export default function InviteDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { language: own } = useLanguage()
  const { name } = useOrganisation()
  const path = `${useOrganisationPath()}/joinings`
  const options = useRoleOptions()
  const [input, setInput] = useState({ displayName: '', email: '', roles: [] as string[], language: own })
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct<typeof input>((key, body) => call('POST', path, { body, key }), [path])
  const whole = input.displayName.trim() !== '' && input.email.trim() !== '' && input.roles.length > 0
  const submit = async () => {
    setTried(true)
    if (whole && (await run(input))) onClose()
  }
  const missing = (value: string) => (tried && !value.trim() ? words('fault.required') : undefined)
  return (
    <FormDialog
      title={words('rooms.people.invite.title', { organisation: name })}
      verb={words('rooms.people.invite.verb')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words('rooms.people.name')}
        pointer="/displayName"
        fault={missing(input.displayName)}
        value={input.displayName}
        maxLength={120}
        autoComplete="off"
        onChange={(displayName) => setInput({ ...input, displayName })}
      />
      <TextField
        label={words('rooms.people.email')}
        pointer="/email"
        fault={missing(input.email)}
        type="email"
        value={input.email}
        maxLength={254}
        autoComplete="off"
        hint={words('rooms.people.invite.hint')}
        onChange={(email) => setInput({ ...input, email })}
      />
      <CheckGroup
        label={words('rooms.people.roles', { organisation: name })}
        pointer="/roles"
        fault={tried && input.roles.length === 0 ? words('rooms.people.roles.none') : undefined}
        options={options}
        chosen={input.roles}
        onChange={(roles) => setInput({ ...input, roles })}
      />
      <SelectField
        label={words('rooms.people.invite.language')}
        pointer="/language"
        value={input.language}
        options={LANGUAGES.map((code) => ({ value: code, label: words(`shared.language.${code}`) }))}
        onChange={(language) => setInput({ ...input, language: language as Language })}
      />
    </FormDialog>
  )
}
