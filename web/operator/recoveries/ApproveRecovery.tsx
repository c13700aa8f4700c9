import { Button } from '@fluentui/react-components'
import { call } from '../../shared/api.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { Panel } from '../../shared/prove/Panel.tsx'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { useProving } from '../../shared/prove/useProving.ts'
import { Problem } from '../../shared/states/Problem.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import type { Recovery } from './types.ts'

/** Says what follows before it does, and asks who says it where that is not sure. */
export function ApproveRecovery({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const words = useWords()
  const look = useLook()
  const proving = useProving()
  const at = `${useInstallationPath()}/recoveries`
  const { run, busy, problem } = useAct(
    (key) =>
      proving.through(async () => {
        await call('POST', `${at}/${recovery.id}/approval`, { key, body: {}, version: recovery.version })
        onClose()
      }),
    [at],
  )
  const values = {
    name: recovery.displayName ?? '—',
    email: recovery.email ?? '—',
    customer: recovery.customer.name,
  }
  const props = { busy, onProved: () => run(), onStop: onClose }
  if (proving.step) return <ProveYou step={proving.step} verb={words('recoveries.approve')} {...props} />
  return (
    <Panel title={words('recoveries.approve.title', values)} lead={words('recoveries.approve.lead', values)}>
      {problem && <Problem problem={problem} />}
      <div className={look.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
          {words('recoveries.approve')}
        </Button>
        <Button onClick={onClose}>{words('shared.cancel')}</Button>
      </div>
    </Panel>
  )
}
