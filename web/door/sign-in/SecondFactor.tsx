import { Link } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { CodeField, TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useSubmit } from '../../shared/useSubmit.ts'

/** The second step: the app's code, or a recovery code for whoever has lost the app. */
export function SecondFactor({
  onSignedIn,
  onBack,
}: {
  onSignedIn: () => Promise<unknown> | void
  onBack: () => void
}) {
  const words = useWords()
  const look = useLook()
  const [kind, setKind] = useState<'authenticator' | 'recovery'>('authenticator')
  const [code, setCode] = useState('')
  const { run, busy, problem, clear } = useSubmit(async (key, body: { code: string; kind: string }) => {
    await call('POST', '/session/second-factor', { body, key })
    await onSignedIn()
  })
  const app = kind === 'authenticator'
  const turn = () => {
    setKind(app ? 'recovery' : 'authenticator')
    setCode('')
    clear()
  }
  return (
    <div className={look.stack}>
      <h2 className={look.title2}>{words('door.secondFactor.title')}</h2>
      <p className={look.body}>{words(app ? 'door.secondFactor.lead' : 'door.secondFactor.recovery.lead')}</p>
      <Form onSubmit={() => void run({ code, kind })} problem={problem}>
        {app ? (
          <CodeField
            key="app"
            takesFocus
            label={words('door.secondFactor.code')}
            pointer="/code"
            value={code}
            onChange={setCode}
          />
        ) : (
          <TextField
            key="recovery"
            takesFocus
            label={words('door.secondFactor.recovery.code')}
            pointer="/code"
            value={code}
            onChange={setCode}
            autoComplete="off"
            maxLength={24}
          />
        )}
        <SubmitButton busy={busy} size="large">
          {words('door.secondFactor.submit')}
        </SubmitButton>
      </Form>
      <Link as="button" onClick={turn}>
        {words(app ? 'door.secondFactor.useRecovery' : 'door.secondFactor.useApp')}
      </Link>
      <Link as="button" onClick={onBack}>
        {words('door.secondFactor.other')}
      </Link>
    </div>
  )
}
