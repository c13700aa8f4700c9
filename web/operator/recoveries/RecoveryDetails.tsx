import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useRefresh } from '../../shared/portal/useApi.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { ApproveRecovery } from './ApproveRecovery.tsx'
import type { Recovery } from './types.ts'

/** What was seen, by whom, and what an operator may do about it now. */
export function RecoveryDetails({ recovery }: { recovery: Recovery }) {
  const look = useLook()
  const [approving, setApproving] = useState(false)
  const runs = recovery.state === 'open' || recovery.state === 'approved'
  return (
    <div className={look.stack}>
      <Facts items={useFacts(recovery)} />
      {approving && <ApproveRecovery recovery={recovery} onClose={() => setApproving(false)} />}
      {runs && !approving && <Buttons recovery={recovery} onApprove={() => setApproving(true)} />}
    </div>
  )
}

function Buttons({ recovery, onApprove }: { recovery: Recovery; onApprove: () => void }) {
  const words = useWords()
  const look = useLook()
  const refresh = useRefresh()
  const at = `${useInstallationPath()}/recoveries`
  const [stopping, setStopping] = useState(false)
  const way = recovery.standsInTheWay
  const stop = async (key: string) => {
    await call('POST', `${at}/${recovery.id}/cancellation`, { key, body: {} })
    await refresh([at])
  }
  return (
    <div className={look.stackTight}>
      {way && <p className={look.quiet}>{words(`recoveries.way.${way}`)}</p>}
      <div className={look.row}>
        {recovery.state === 'open' && !way && (
          <Button appearance="primary" onClick={onApprove}>
            {words('recoveries.approve')}
          </Button>
        )}
        <Button onClick={() => setStopping(true)}>{words('recoveries.stop')}</Button>
      </div>
      <Confirm
        open={stopping}
        onClose={() => setStopping(false)}
        title={words('recoveries.stop.title', { customer: recovery.customer.name })}
        verb={words('recoveries.stop')}
        danger
        act={stop}
      >
        {words('recoveries.stop.what')}
      </Confirm>
    </div>
  )
}

function useFacts(one: Recovery) {
  const words = useWords()
  const formats = useFormats()
  const by = (at: string, name: string | null) => words('recoveries.by', { at: formats.moment(at), name: name ?? '—' })
  return [
    { label: words('recoveries.who'), value: [one.displayName, one.email].filter(Boolean).join(', ') || '–' },
    { label: words('recoveries.reason'), value: one.reason },
    { label: words('recoveries.proof'), value: words(`recoveries.proof.${one.proofKind}`) },
    { label: words('recoveries.reference'), value: one.proofReference },
    { label: words('recoveries.seen'), value: one.proofSeen },
    { label: words('recoveries.opened'), value: by(one.openedAt, one.openedBy) },
    one.state === 'open' && {
      label: words('recoveries.approvableUntil'),
      value: formats.moment(one.approvableUntil),
    },
    one.approvedAt !== null && { label: words('recoveries.approved'), value: by(one.approvedAt, one.approvedBy) },
    one.state === 'approved' &&
      one.carriesAt !== null && {
        label: words('recoveries.carries'),
        value: words('recoveries.carries.at', { at: formats.moment(one.carriesAt) }),
      },
    one.endedAt !== null &&
      one.endedSide !== null && {
        label: words('recoveries.ended'),
        value: words(`recoveries.ended.${one.endedSide}`, { at: formats.moment(one.endedAt) }),
      },
  ]
}
