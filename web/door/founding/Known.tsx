import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { DoorLink } from '../frame/DoorLink.tsx'
import { Sheet } from '../frame/Sheet.tsx'
import { go, PATHS } from '../path.ts'
import type { Proven } from './Founding.tsx'

/** No twin is founded: to the account that exists, or to the administrators of the organisation that exists. */
export function Known({ proven }: { proven: Proven }) {
  const words = useWords()
  const look = useLook()
  const [asked, setAsked] = useState(false)
  const { domain, email } = proven
  if (asked)
    return (
      <Sheet title={words('door.found.asked.title')} lead={words('door.found.asked.lead', { domain })}>
        <DoorLink to={PATHS.signIn}>{words('door.backToSignIn')}</DoorLink>
      </Sheet>
    )
  if (proven.state === 'organisation-known')
    return (
      <Sheet title={words('door.found.known.title')} lead={words('door.found.known.lead', { domain })}>
        <AskToJoin proven={proven} onAsked={() => setAsked(true)} />
      </Sheet>
    )
  return (
    <Sheet title={words('door.found.account.title')} lead={words('door.found.account.lead', { email })}>
      <div className={look.row}>
        <Button appearance="primary" onClick={() => go(PATHS.signIn)}>
          {words('shared.signIn')}
        </Button>
        <Button onClick={() => go(PATHS.forgotten)}>{words('door.signIn.forgotten')}</Button>
      </div>
    </Sheet>
  )
}

function AskToJoin({ proven: { proofId, code }, onAsked }: { proven: Proven; onAsked: () => void }) {
  const words = useWords()
  const { language } = useLanguage()
  const [displayName, setDisplayName] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useSubmit(async (key, body: object) => {
    await call('POST', '/joinings/asked', { body, key })
    onAsked()
  })
  const submit = () => {
    setTried(true)
    if (displayName.trim()) void run({ proofId, code, displayName, language })
  }
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextField
        takesFocus
        label={words('door.found.known.name')}
        pointer="/displayName"
        autoComplete="name"
        maxLength={120}
        value={displayName}
        onChange={setDisplayName}
        fault={tried && !displayName.trim() ? words('door.fault.name') : undefined}
      />
      <SubmitButton busy={busy} size="large">
        {words('door.found.known.submit')}
      </SubmitButton>
    </Form>
  )
}
