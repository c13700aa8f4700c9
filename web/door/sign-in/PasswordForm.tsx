import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Sessions } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { PasswordField } from '../../shared/forms/PasswordField.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { ClosedHere } from '../founding/ClosedHere.tsx'
import { DoorLink } from '../frame/DoorLink.tsx'
import { PATHS } from '../path.ts'
import { useSession } from '../session.ts'
import { PasskeyButton } from './PasskeyButton.tsx'

type State = Answer<Sessions['signInAnswer']>['state']

export function PasswordForm({ onAnswer }: { onAnswer: (state: State) => Promise<unknown> | void }) {
  const words = useWords()
  const look = useLook()
  const { session } = useSession()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useSubmit(async (key, body: { email: string; password: string }) => {
    const { state } = await call<Answer<Sessions['signInAnswer']>>('POST', '/session', { body, key })
    await onAnswer(state)
  })
  const submit = () => {
    setTried(true)
    if (email && password) void run({ email, password })
  }
  return (
    <div className={look.stack}>
      <Form onSubmit={submit} problem={problem}>
        <TextField
          label={words('door.signIn.email')}
          pointer="/email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          fault={tried && !email ? words('door.fault.email') : undefined}
        />
        <PasswordField
          label={words('door.signIn.password')}
          pointer="/password"
          value={password}
          onChange={setPassword}
          fault={tried && !password ? words('door.fault.password') : undefined}
        />
        <SubmitButton busy={busy} size="large">
          {words('door.signIn.submit')}
        </SubmitButton>
      </Form>
      <PasskeyButton email={email} onSignedIn={() => onAnswer('signed-in')} />
      <DoorLink to={PATHS.forgotten}>{words('door.signIn.forgotten')}</DoorLink>
      <p className={look.body}>
        {words('door.signIn.new')}{' '}
        {session.newcomers === 'welcome' ? (
          <DoorLink to={PATHS.found}>{words('door.signIn.new.link')}</DoorLink>
        ) : (
          <ClosedHere />
        )}
      </p>
    </div>
  )
}
