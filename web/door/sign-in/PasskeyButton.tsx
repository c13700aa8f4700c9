import { Button } from '@fluentui/react-components'
import { call } from '../../shared/api.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { knowsPasskeys, useDevice } from '../../shared/passkeys/useDevice.ts'
import { Problem } from '../../shared/states/Problem.tsx'
import { useSubmit } from '../../shared/useSubmit.ts'

type Props = { email: string; onSignedIn: () => Promise<unknown> | void }

/** In without a password; an address need not be typed, and where it was, the passkey must be that person's. */
export function PasskeyButton({ email, onSignedIn }: Props) {
  const words = useWords()
  const device = useDevice()
  const { run, busy, problem } = useSubmit(async (key) => {
    const response = await device.sign()
    await call('POST', '/session/passkey', { body: { email: email || null, response }, key })
    await onSignedIn()
  })
  if (!knowsPasskeys()) return null
  return (
    <>
      {problem && <Problem problem={problem} />}
      <Button size="large" disabledFocusable={busy} onClick={() => void run()}>
        {words('door.signIn.passkey')}
      </Button>
    </>
  )
}
