import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { SecretOnce } from '../parts/SecretOnce.tsx'
import { AskPassword } from './AskPassword.tsx'
import type { RecoveryCodes } from './types.ts'

/** New recovery codes; the old ones stop working. */
export function NewCodes({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const [codes, setCodes] = useState<string[]>()
  const { run, busy, problem } = useAct<string>(async (key, password) => {
    const made = await call<RecoveryCodes>('POST', '/me/recovery-codes', { body: { password }, key })
    setCodes(made.recoveryCodes)
  })
  if (codes)
    return (
      <SecretOnce
        title={words('rooms.account.codes')}
        secret={codes.join('\n')}
        actions={<Button onClick={onClose}>{words('rooms.secret.kept')}</Button>}
      >
        {words('rooms.account.codes.how')}
      </SecretOnce>
    )
  return (
    <AskPassword
      verb={words('rooms.account.codes.new')}
      why={words('rooms.account.codes.why')}
      busy={busy}
      problem={problem}
      onGiven={run}
      onClose={onClose}
    />
  )
}
