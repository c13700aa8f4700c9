import { Button } from '@fluentui/react-components'
import { call } from '../../api.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { Panel } from '../../prove/Panel.tsx'
import { ProveYou } from '../../prove/ProveYou.tsx'
import { useProving } from '../../prove/useProving.ts'
import { Problem } from '../../states/Problem.tsx'
import type { Passkey } from './types.ts'

/** Says what it means before it is done, and asks who says it where that is not sure. */
export function RemovePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const words = useWords()
  const look = useLook()
  const proving = useProving()
  const { run, busy, problem } = useAct(
    (key) =>
      proving.through(async () => {
        await call('DELETE', `/me/passkeys/${passkey.id}`, { key })
        onClose()
      }),
    ['/me/passkeys', '/session'],
  )
  const props = { busy, onProved: () => run(), onStop: onClose }
  if (proving.step) return <ProveYou step={proving.step} verb={words('passkeys.remove')} {...props} />
  return (
    <Panel title={words('passkeys.remove.title')} lead={words('passkeys.remove.what', { name: passkey.name })}>
      {problem && <Problem problem={problem} />}
      <div className={look.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
          {words('passkeys.remove')}
        </Button>
        <Button onClick={onClose}>{words('shared.cancel')}</Button>
      </div>
    </Panel>
  )
}
