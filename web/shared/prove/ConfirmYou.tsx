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
import { Panel } from './Panel.tsx'

type Props = { wantsCode: boolean; verb: string; busy: boolean; onProved: () => unknown; onStop: () => void }

/** The password once more, and the code where there is a second factor. */
export default function ConfirmYou({ wantsCode, verb, busy: acting, onProved, onStop }: Props) {
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
