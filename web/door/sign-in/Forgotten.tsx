import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { PasswordField } from '../../shared/forms/PasswordField.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { CodeField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { arrive } from '../arrive.ts'
import { DoorLink } from '../frame/DoorLink.tsx'
import { Sheet } from '../frame/Sheet.tsx'
import { PATHS } from '../path.ts'
import { AskForCode, CodeSent, type Proof } from './AskForCode.tsx'

/** A new password by the mailbox. Says the same whether or not the address has an account. */
export default function Forgotten() {
  const words = useWords()
  const look = useLook()
  const [proof, setProof] = useState<Proof>()
  return (
    <Sheet
      title={words('door.forgotten.title')}
      lead={proof ? words('door.forgotten.sent', { email: proof.email }) : words('door.forgotten.lead')}
    >
      <div className={look.stack}>
        {proof ? (
          <NewPassword proof={proof} onAgain={setProof} />
        ) : (
          <AskForCode purpose="reset" verb={words('door.forgotten.send')} onSent={setProof} />
        )}
        <DoorLink to={PATHS.signIn}>{words('door.backToSignIn')}</DoorLink>
      </div>
    </Sheet>
  )
}

function NewPassword({ proof, onAgain }: { proof: Proof; onAgain: (proof: Proof | undefined) => void }) {
  const words = useWords()
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useSubmit(async (key, body: object) => {
    await call('POST', '/password-resets', { body, key })
    await arrive()
  })
  const codeFault = !/^\d{6}$/.test(code)
  const passwordFault = password.length < 12
  const submit = () => {
    setTried(true)
    if (!codeFault && !passwordFault) void run({ proofId: proof.proofId, code, password })
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
          fault={tried && codeFault ? words('door.fault.code') : undefined}
        />
        <PasswordField
          fresh
          label={words('door.forgotten.password')}
          hint={words('door.forgotten.password.hint')}
          pointer="/password"
          value={password}
          onChange={setPassword}
          fault={tried && passwordFault ? words('door.fault.newPassword') : undefined}
        />
        <SubmitButton busy={busy} size="large">
          {words('door.forgotten.submit')}
        </SubmitButton>
      </Form>
      <CodeSent purpose="reset" proof={proof} onAgain={onAgain} />
    </>
  )
}
