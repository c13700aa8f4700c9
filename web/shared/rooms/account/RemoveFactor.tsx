import { call } from '../../api.ts'
import { useWords } from '../../intl/useWords.ts'
import { useAct } from '../../portal/useApi.ts'
import { AskPassword } from './AskPassword.tsx'

/** Back to the password alone: says first what that means. */
export function RemoveFactor({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { run, busy, problem } = useAct<string>(
    (key, password) => call('POST', '/me/second-factor/removal', { body: { password }, key }),
    ['/session'],
  )
  const give = async (password: string) => {
    if (await run(password)) onClose()
  }
  return (
    <AskPassword
      verb={words('rooms.account.factor.remove')}
      why={words('rooms.account.factor.remove.why')}
      busy={busy}
      problem={problem}
      onGiven={give}
      onClose={onClose}
    />
  )
}
