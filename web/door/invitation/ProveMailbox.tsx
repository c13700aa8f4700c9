import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Sessions } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { CodeField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { useSession } from '../session.ts'
import { Panel } from './Panel.tsx'

/** Whoever was given its password by somebody else proves its mailbox first: else that somebody could say yes in its name. */
export default function ProveMailbox({ onProved, onStop }: { onProved: () => void; onStop: () => void }) {
  const words = useWords()
  const look = useLook()
  const { session } = useSession()
  const [proofId, setProofId] = useState<string>()
  const [code, setCode] = useState('')
  const email = session.email ?? ''
  const ask = useSubmit(async (key) =>
    setProofId((await call<Answer<Sessions['proofAnswer']>>('POST', '/me/mailbox-proofs', { key })).proofId),
  )
  const prove = useSubmit(async (key, body: object) => {
    await call('POST', '/me/mailbox', { body, key })
    onProved()
  })
  return (
    <Panel
      title={words('invitation.mailbox.title')}
      lead={words(proofId ? 'invitation.mailbox.sent' : 'invitation.mailbox.lead', { email })}
    >
      <Form
        key={proofId}
        onSubmit={() => void (proofId ? prove.run({ proofId, code }) : ask.run())}
        problem={proofId ? prove.problem : ask.problem}
      >
        {proofId && <CodeField takesFocus label={words('door.code')} pointer="/code" value={code} onChange={setCode} />}
        <div className={look.row}>
          <SubmitButton busy={ask.busy || prove.busy}>
            {words(proofId ? 'invitation.mailbox.submit' : 'invitation.mailbox.send')}
          </SubmitButton>
          <Button onClick={onStop}>{words('shared.cancel')}</Button>
        </div>
      </Form>
    </Panel>
  )
}
