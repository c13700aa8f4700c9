import { PasswordField } from '../../shared/forms/PasswordField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import type { Draft, Faults } from './draft.ts'

type Props = {
  draft: Pick<Draft, 'displayName' | 'password'>
  set: (change: Partial<Draft>) => void
  faults: Faults
  email: string
  under?: string
}

/** Name and password of a new person. The address stands there too, so that a password manager keeps both. */
export function FounderFields({ draft, set, faults, email, under = '/founder' }: Props) {
  const words = useWords()
  return (
    <>
      <TextField
        label={words('door.found.you.name')}
        pointer={`${under}/displayName`}
        autoComplete="name"
        maxLength={120}
        value={draft.displayName}
        onChange={(displayName) => set({ displayName })}
        fault={faults.displayName}
      />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        fresh
        label={words('door.found.you.password')}
        hint={words('door.forgotten.password.hint')}
        pointer={`${under}/password`}
        value={draft.password}
        onChange={(password) => set({ password })}
        fault={faults.password}
      />
    </>
  )
}
