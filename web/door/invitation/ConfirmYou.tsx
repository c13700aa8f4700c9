import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { PasswordField } from '../../shared/forms/PasswordField.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { CodeField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { Panel } from './Panel.tsx'

type Props = { code: boolean; busy: boolean; onConfirmed: () => Promise<unknown>; onStop: () => void }

/** The password once more, and the code where there is a second factor; the page stays as it is. */
export default function ConfirmYou({ code: wantsCode, busy: accepting, onConfirmed, onStop }: Props) {
  const words = useWords()
  const look = useLook()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useSubmit(async (key, body: { password: string; code: string | null }) => {
    await call('POST', '/session/confirmation', { body, key })
    await onConfirmed()
  })
  const codeMissing = wantsCode && !/^\d{6}$/.test(code)
  const submit = () => {
    setTried(true)
    if (password && !codeMissing) void run({ password, code: wantsCode ? code : null })
  }
  return (
    <Panel title={words('invitation.confirm.title')} lead={words('invitation.confirm.lead')}>
      <Form onSubmit={submit} problem={problem}>
        <PasswordField
          takesFocus
          label={words('door.signIn.password')}
          pointer="/password"
          value={password}
          onChange={setPassword}
          fault={tried && !password ? words('door.fault.password') : undefined}
        />
        {wantsCode && (
          <CodeField
            label={words('invitation.confirm.code')}
            pointer="/code"
            value={code}
            onChange={setCode}
            fault={tried && codeMissing ? words('door.fault.code') : undefined}
          />
        )}
        <div className={look.row}>
          <SubmitButton size="large" busy={busy || accepting}>
            {words('invitation.confirm.submit')}
          </SubmitButton>
          <Button size="large" onClick={onStop}>
            {words('shared.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
