import { Button } from '@fluentui/react-components'
import { call } from '../api.ts'
import { useWords } from '../intl/useWords.ts'
import { useDevice } from '../passkeys/useDevice.ts'
import { Problem } from '../states/Problem.tsx'
import { useSubmit } from '../useSubmit.ts'

type Props = { primary: boolean; busy: boolean; onProved: () => unknown }

/** The device proves who it is, in one press. */
export function ByPasskey({ primary, busy: acting, onProved }: Props) {
  const words = useWords()
  const device = useDevice()
  const { run, busy, problem } = useSubmit(async (key) => {
    await call('POST', '/session/confirmation/passkey', { body: { response: await device.sign() }, key })
    await onProved()
  })
  return (
    <>
      {problem && <Problem problem={problem} />}
      <div>
        <Button
          size="large"
          appearance={primary ? 'primary' : 'secondary'}
          disabledFocusable={busy || acting}
          onClick={() => void run()}
        >
          {words('prove.passkey')}
        </Button>
      </div>
    </>
  )
}
