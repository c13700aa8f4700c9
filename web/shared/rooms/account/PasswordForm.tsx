import { useState } from 'react'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { PasswordField } from '../../forms/PasswordField.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { Notice } from '../../states/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { useNarrow } from './styles.ts'

const LEAST = 12
const BLANK = { current: '', next: '' }

export function PasswordForm({ lent }: { lent: boolean }) {
  const words = useWords()
  const narrow = useNarrow()
  const [input, setInput] = useState(BLANK)
  const [changed, setChanged] = useState(false)
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct<typeof input>(
    (key, body) => call('POST', '/me/password', { body, key }),
    ['/session', '/me/sessions'],
  )
  const submit = async () => {
    setTried(true)
    setChanged(false)
    if (!input.current || input.next.length < LEAST || !(await run(input))) return
    setInput(BLANK)
    setTried(false)
    setChanged(true)
  }
  return (
    <Section title={words('rooms.account.password')} lead={words('rooms.account.password.lead')}>
      {lent && (
        <Notice tone="warning" live={false} title={words('rooms.account.lent')}>
          {words('rooms.account.lent.way')}
        </Notice>
      )}
      {changed && (
        <Notice tone="success" title={words('rooms.account.password.changed')}>
          {words('rooms.account.password.changed.what')}
        </Notice>
      )}
      <div className={narrow.form}>
        <Form onSubmit={submit} problem={problem} label={words('rooms.account.password')}>
          <PasswordField
            label={words('rooms.account.password.current')}
            pointer="/current"
            fault={tried && !input.current ? words('fault.required') : undefined}
            value={input.current}
            onChange={(current) => setInput({ ...input, current })}
          />
          <PasswordField
            fresh
            label={words('rooms.account.password.next')}
            pointer="/next"
            hint={words('fault.password')}
            fault={tried && input.next.length < LEAST ? words('fault.password') : undefined}
            value={input.next}
            onChange={(next) => setInput({ ...input, next })}
          />
          <div>
            <SubmitButton busy={busy}>{words('rooms.account.password.change')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}
