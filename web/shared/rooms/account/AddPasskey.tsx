import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useDevice } from '../../passkeys/useDevice.ts'
import { useAct } from '../../portal/useApi.ts'
import { ProveYou } from '../../prove/ProveYou.tsx'
import { useProving } from '../../prove/useProving.ts'
import { useNarrow } from './styles.ts'

/** A name, the device's own question, and the passkey counts. */
export function AddPasskey({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const look = useLook()
  const narrow = useNarrow()
  const device = useDevice()
  const proving = useProving()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useAct(
    () =>
      proving.through(async () => {
        const response = await device.make(await call<object>('POST', '/me/passkeys/options'))
        await call('POST', '/me/passkeys', { body: { name, response } })
        onClose()
      }),
    ['/me/passkeys', '/session'],
  )
  const add = () => {
    setTried(true)
    if (name.trim()) void run()
  }
  if (proving.step)
    return (
      <ProveYou
        step={proving.step}
        verb={words('passkeys.add.go')}
        busy={busy}
        onProved={() => {
          proving.stop()
          return run()
        }}
        onStop={proving.stop}
      />
    )
  return (
    <div className={narrow.form}>
      <Form onSubmit={add} problem={problem} label={words('passkeys.add')}>
        <TextField
          takesFocus
          label={words('passkeys.name')}
          hint={words('passkeys.name.hint')}
          pointer="/name"
          maxLength={60}
          value={name}
          onChange={setName}
          fault={tried && !name.trim() ? words('passkeys.name.missing') : undefined}
        />
        <div className={look.row}>
          <SubmitButton busy={busy}>{words('passkeys.add.go')}</SubmitButton>
          <Button onClick={onClose}>{words('shared.cancel')}</Button>
        </div>
      </Form>
    </div>
  )
}
