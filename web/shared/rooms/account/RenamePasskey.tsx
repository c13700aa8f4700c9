import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { useNarrow } from './styles.ts'
import type { Passkey } from './types.ts'

/** What one calls a device changes when the device does. */
export function RenamePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const words = useWords()
  const look = useLook()
  const narrow = useNarrow()
  const [name, setName] = useState(passkey.name)
  const { run, busy, problem } = useAct(
    (key) => call('PATCH', `/me/passkeys/${passkey.id}`, { key, body: { name } }),
    ['/me/passkeys'],
  )
  const submit = async () => {
    if (name.trim() && (await run())) onClose()
  }
  return (
    <div className={narrow.form}>
      <Form onSubmit={submit} problem={problem} label={words('passkeys.rename.title')}>
        <TextField
          takesFocus
          label={words('passkeys.name')}
          pointer="/name"
          maxLength={60}
          value={name}
          onChange={setName}
          fault={name.trim() ? undefined : words('passkeys.name.missing')}
        />
        <div className={look.row}>
          <SubmitButton busy={busy}>{words('passkeys.rename')}</SubmitButton>
          <Button onClick={onClose}>{words('shared.cancel')}</Button>
        </div>
      </Form>
    </div>
  )
}
