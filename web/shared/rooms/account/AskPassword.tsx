import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ProblemBody } from '../../contracts.ts'
import { Form } from '../../forms/Form.tsx'
import { PasswordField } from '../../forms/PasswordField.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useNarrow } from './styles.ts'

type Props = {
  verb: string
  why: string
  busy: boolean
  problem?: ProblemBody
  onGiven: (password: string) => unknown
  onClose: () => void
}

/** The password once more, before something that makes the account weaker or stronger. */
export function AskPassword({ verb, why, busy, problem, onGiven, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const narrow = useNarrow()
  const [password, setPassword] = useState('')
  return (
    <div className={narrow.form}>
      <Form onSubmit={() => password && onGiven(password)} problem={problem} label={verb}>
        <p>{why}</p>
        <PasswordField
          takesFocus
          label={words('rooms.account.password.current')}
          pointer="/password"
          value={password}
          onChange={setPassword}
        />
        <div className={look.row}>
          <SubmitButton busy={busy}>{verb}</SubmitButton>
          <Button onClick={onClose}>{words('shared.cancel')}</Button>
        </div>
      </Form>
    </div>
  )
}
