import { Button } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off'
import { useState } from 'react'
import { useWords } from '../intl/useWords.ts'
import type { FieldFrame } from './FormField.tsx'
import { TextField } from './TextField.tsx'

type Props = FieldFrame & { value: string; onChange: (value: string) => void; fresh?: boolean; takesFocus?: boolean }

/** A password that can be looked at; `fresh` for one that is being chosen. Pasting is never hindered. */
export function PasswordField({ fresh, ...field }: Props) {
  const words = useWords()
  const [shown, setShown] = useState(false)
  const eye = (
    <Button
      appearance="transparent"
      size="small"
      aria-label={words(shown ? 'shared.password.hide' : 'shared.password.show')}
      aria-pressed={shown}
      icon={shown ? <EyeOffRegular /> : <EyeRegular />}
      onClick={() => setShown(!shown)}
    />
  )
  return (
    <TextField
      {...field}
      type={shown ? 'text' : 'password'}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      maxLength={200}
      contentAfter={eye}
    />
  )
}
