import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../api.ts'
import type { Answer, Sessions } from '../contracts.ts'
import { Form } from '../forms/Form.tsx'
import { SubmitButton } from '../forms/SubmitButton.tsx'
import { CodeField } from '../forms/TextField.tsx'
import { useWords } from '../intl/useWords.ts'
import { useLook } from '../look/styles.ts'
import { useSubmit } from '../useSubmit.ts'
import { Panel } from './Panel.tsx'

type Props = { email: string; busy: boolean; onProved: () => unknown; onStop: () => void }

/** Whoever was given its password by somebody else proves its mailbox first: else that somebody could act in its name. */
export default function ProveMailbox({ email, busy: acting, onProved, onStop }: Props) {
  const words = useWords()
  const look = useLook()
  const [proofId, setProofId] = useState<string>()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const ask = useSubmit(async (key) =>
    setProofId((await call<Answer<Sessions['proofAnswer']>>('POST', '/me/mailbox-proofs', { key })).proofId),
  )
  const prove = useSubmit(async (key, body: { proofId: string; code: string }) => {
    await call('POST', '/me/mailbox', { body, key })
    await onProved()
  })
  const codeMissing = !/^\d{6}$/.test(code)
  const send = () => void ask.run()
  const submit = () => {
    setTried(true)
    if (proofId && !codeMissing) void prove.run({ proofId, code })
  }
  return (
    <Panel
      title={words('prove.mailbox')}
      lead={words(proofId ? 'prove.mailbox.sent' : 'prove.mailbox.lead', { email })}
    >
      <Form
        key={proofId}
        onSubmit={proofId ? submit : send}
        problem={proofId ? prove.problem : ask.problem}
        label={words('prove.mailbox')}
      >
        {proofId && (
          <CodeField
            takesFocus
            label={words('prove.mailCode')}
            pointer="/code"
            value={code}
            onChange={setCode}
            fault={tried && codeMissing ? words('fault.code') : undefined}
          />
        )}
        <div className={look.row}>
          <SubmitButton busy={ask.busy || prove.busy || acting}>
            {words(proofId ? 'prove.mailbox.submit' : 'prove.mailbox.send')}
          </SubmitButton>
          <Button onClick={onStop}>{words('shared.cancel')}</Button>
        </div>
      </Form>
    </Panel>
  )
}
