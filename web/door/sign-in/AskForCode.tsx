import { Link } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Sessions } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Problem } from '../../shared/states/Problem.tsx'
import { useSubmit } from '../../shared/useSubmit.ts'

export type Proof = { email: string; proofId: string }
type Purpose = 'founding' | 'reset'

function useAsk(purpose: Purpose, onSent: (proof: Proof) => void) {
  const { language } = useLanguage()
  return useSubmit(async (key, email: string) => {
    const body = { email, purpose, language }
    const { proofId } = await call<Answer<Sessions['proofAnswer']>>('POST', '/mailbox-proofs', { body, key })
    onSent({ email, proofId })
  })
}

/** An address, to which a six-digit code is mailed. */
export function AskForCode({
  purpose,
  verb,
  onSent,
}: {
  purpose: Purpose
  verb: string
  onSent: (proof: Proof) => void
}) {
  const words = useWords()
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAsk(purpose, onSent)
  const missing = !/^\S+@\S+$/.test(email)
  const submit = () => {
    setTried(true)
    if (!missing) void run(email)
  }
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextField
        takesFocus
        label={words('door.signIn.email')}
        pointer="/email"
        type="email"
        autoComplete="email"
        value={email}
        onChange={setEmail}
        fault={tried && missing ? words('door.fault.email') : undefined}
      />
      <SubmitButton busy={busy} size="large">
        {verb}
      </SubmitButton>
    </Form>
  )
}

/** The code did not come, or went to the wrong address. */
export function CodeSent({
  purpose,
  proof,
  onAgain,
}: {
  purpose: Purpose
  proof: Proof
  onAgain: (proof: Proof | undefined) => void
}) {
  const words = useWords()
  const look = useLook()
  const [again, setAgain] = useState(false)
  const { run, busy, problem } = useAsk(purpose, (next) => {
    onAgain(next)
    setAgain(true)
  })
  return (
    <div className={look.stackTight}>
      <div className={look.row}>
        <Link as="button" disabledFocusable={busy} onClick={() => void run(proof.email)}>
          {words('door.code.again')}
        </Link>
        <Link as="button" onClick={() => onAgain(undefined)}>
          {words('door.code.other')}
        </Link>
      </div>
      <output className={look.quiet}>{again && words('door.code.sentAgain')}</output>
      {problem && <Problem problem={problem} />}
    </div>
  )
}
