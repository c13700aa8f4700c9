import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Organisations } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { CodeField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { CodeSent, type Proof } from '../sign-in/AskForCode.tsx'
import type { Proven } from './Founding.tsx'

type State = Answer<Organisations['addressState']>

/** The code from the mailbox; only whoever has it is told whether the organisation is known. */
export function CodeStep({
  proof,
  onAgain,
  onProven,
}: {
  proof: Proof
  onAgain: (proof: Proof | undefined) => void
  onProven: (proven: Proven) => void
}) {
  const words = useWords()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useSubmit(async (key, body: { proofId: string; code: string }) => {
    const state = await call<State>('POST', `/mailbox-proofs/${proof.proofId}/address-state`, { body, key })
    onProven({ ...proof, code, ...state })
  })
  const wrong = !/^\d{6}$/.test(code)
  const submit = () => {
    setTried(true)
    if (!wrong) void run({ proofId: proof.proofId, code })
  }
  return (
    <>
      <Form onSubmit={submit} problem={problem}>
        <CodeField
          takesFocus
          label={words('door.code')}
          pointer="/code"
          value={code}
          onChange={setCode}
          fault={tried && wrong ? words('door.fault.code') : undefined}
        />
        <SubmitButton busy={busy} size="large">
          {words('door.found.code.submit')}
        </SubmitButton>
      </Form>
      <CodeSent purpose="founding" proof={proof} onAgain={onAgain} />
    </>
  )
}
