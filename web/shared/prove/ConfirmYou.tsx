import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../api.ts'
import { Form } from '../forms/Form.tsx'
import { PasswordField } from '../forms/PasswordField.tsx'
import { SubmitButton } from '../forms/SubmitButton.tsx'
import { CodeField } from '../forms/TextField.tsx'
import { useWords } from '../intl/useWords.ts'
import { useLook } from '../look/styles.ts'
import { useSubmit } from '../useSubmit.ts'
import { ByPasskey } from './ByPasskey.tsx'
import { Panel } from './Panel.tsx'

type Props = {
  wantsCode: boolean
  hasPasskey: boolean
  verb: string
  busy: boolean
  onProved: () => unknown
  onStop: () => void
}

/** The password once more, and the code where there is an app; or the passkey. */
export default function ConfirmYou({ hasPasskey, ...props }: Props) {
  const words = useWords()
  // Who has a passkey and no app proves it with the passkey: the password alone is not enough for what is asked.
  if (!hasPasskey) return <ByPassword {...props} />
  if (props.wantsCode)
    return (
      <>
        <ByPassword {...props} />
        <ByPasskey primary={false} {...props} />
      </>
    )
  return (
    <Panel title={words('prove.you')} lead={words('prove.passkey.lead')}>
      <ByPasskey primary {...props} />
      <div>
        <Button onClick={props.onStop}>{words('shared.cancel')}</Button>
      </div>
    </Panel>
  )
}

function ByPassword({ wantsCode, verb, busy: acting, onProved, onStop }: Omit<Props, 'hasPasskey'>) {
  const words = useWords()
  const look = useLook()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useSubmit(async (key, body: { password: string; code: string | null }) => {
    await call('POST', '/session/confirmation', { body, key })
    await onProved()
  })
  const codeMissing = wantsCode && !/^\d{6}$/.test(code)
  const submit = () => {
    setTried(true)
    if (password && !codeMissing) void run({ password, code: wantsCode ? code : null })
  }
  return (
    <Panel title={words('prove.you')} lead={words(wantsCode ? 'prove.you.both' : 'prove.you.password')}>
      <Form onSubmit={submit} problem={problem} label={words('prove.you')}>
        <PasswordField
          takesFocus
          label={words('prove.password')}
          pointer="/password"
          value={password}
          onChange={setPassword}
          fault={tried && !password ? words('prove.password.missing') : undefined}
        />
        {wantsCode && (
          <CodeField
            label={words('prove.appCode')}
            pointer="/code"
            value={code}
            onChange={setCode}
            fault={tried && codeMissing ? words('fault.code') : undefined}
          />
        )}
        <div className={look.row}>
          <SubmitButton size="large" busy={busy || acting}>
            {verb}
          </SubmitButton>
          <Button size="large" onClick={onStop}>
            {words('shared.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
