import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { CodeField } from '../../forms/TextField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { Loading } from '../../states/Loading.tsx'
import { SecretOnce } from '../parts/SecretOnce.tsx'
import { AskPassword } from './AskPassword.tsx'
import { useNarrow } from './styles.ts'
import type { Begun } from './types.ts'

const QrCode = lazy(() => import('./QrCode.tsx'))

/** Password, picture for the app, recovery codes, and one code as proof that the app works: only then does it count. */
export function SetUpFactor({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const [begun, setBegun] = useState<Begun>()
  const { run, busy, problem } = useAct<string>(async (key, password) =>
    setBegun(await call<Begun>('POST', '/me/second-factor', { body: { password }, key })),
  )
  if (begun) return <Scan begun={begun} onClose={onClose} />
  return (
    <AskPassword
      verb={words('shared.continue')}
      why={words('rooms.account.factor.why')}
      busy={busy}
      problem={problem}
      onGiven={run}
      onClose={onClose}
    />
  )
}

function Scan({ begun, onClose }: { begun: Begun; onClose: () => void }) {
  const words = useWords()
  const look = useLook()
  return (
    <div className={look.stack}>
      <h3 className={look.title3}>{words('rooms.account.factor.scan')}</h3>
      <p>{words('rooms.account.factor.scan.how')}</p>
      <Suspense fallback={<Loading lines={3} />}>
        <QrCode text={begun.uri} label={words('rooms.account.factor.picture')} />
      </Suspense>
      <p>
        {words('rooms.account.factor.byHand')} <code className={look.mono}>{secretIn(begun.uri)}</code>
      </p>
      <SecretOnce title={words('rooms.account.codes')} secret={begun.recoveryCodes.join('\n')}>
        {words('rooms.account.codes.how')}
      </SecretOnce>
      <Prove onClose={onClose} />
    </div>
  )
}

const secretIn = (uri: string) => new URL(uri).searchParams.get('secret') ?? uri

function Prove({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const look = useLook()
  const narrow = useNarrow()
  const [code, setCode] = useState('')
  const { run, busy, problem } = useAct<string>(
    (key, given) => call('POST', '/me/second-factor/activation', { body: { code: given }, key }),
    ['/session'],
  )
  const submit = async () => {
    if (code.length >= 6 && (await run(code))) onClose()
  }
  return (
    <div className={narrow.form}>
      <Form onSubmit={submit} problem={problem} label={words('rooms.account.factor.prove')}>
        <CodeField
          label={words('rooms.account.factor.prove')}
          hint={words('rooms.account.factor.prove.hint')}
          pointer="/code"
          value={code}
          onChange={setCode}
        />
        <div className={look.row}>
          <SubmitButton busy={busy}>{words('rooms.account.factor.turnOn')}</SubmitButton>
          <Button onClick={onClose}>{words('shared.cancel')}</Button>
        </div>
      </Form>
    </div>
  )
}
