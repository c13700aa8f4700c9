import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Recoveries } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { recoveryArea } from '../../shared/rooms/recovery/area.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { Told } from '../../shared/states/Told.tsx'

type Own = Answer<Recoveries['ownRecovery']>['recovery']

/** Somebody is about to be let in as Global Administrator: everybody here reads it, and stops it with one press. */
export default function RecoveryNotice({ recovery }: { recovery: Own }) {
  const [stopped, setStopped] = useState(false)
  if (!recovery && !stopped) return null
  return (
    <AreaWords area={recoveryArea}>
      {stopped ? <Stopped /> : recovery && <Running recovery={recovery} onStopped={() => setStopped(true)} />}
    </AreaWords>
  )
}

function Stopped() {
  const words = useWords()
  return <Told title={words('recoveries.here.stopped')}>{words('recoveries.here.stopped.what')}</Told>
}

function Running({ recovery, onStopped }: { recovery: NonNullable<Own>; onStopped: () => void }) {
  const words = useWords()
  const look = useLook()
  const { name: customer } = useOrganisation()
  const path = useOrganisationPath()
  const act = useAct(
    async (key) => {
      await call('POST', `${path}/recoveries/${recovery.id}/cancellation`, { key, body: {} })
      onStopped()
    },
    [`${path}/recovery`],
  )
  const stop = recovery.mayStop && (
    <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void act.run()}>
      {words('recoveries.here.stop.verb')}
    </Button>
  )
  const state = recovery.state === 'approved' ? 'approved' : 'open'
  return (
    <Notice tone="warning" title={words(`recoveries.here.${state}`, { customer })} actions={stop}>
      <div className={look.stackTight}>
        <p>{useWho(recovery)}</p>
        <p>{useWhen(recovery)}</p>
        <p>{words('recoveries.here.stop', { customer })}</p>
        {act.problem && <Problem problem={act.problem} />}
      </div>
    </Notice>
  )
}

function useWho({ displayName, email, proofKind, openedAt, openedBy }: NonNullable<Own>) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  return words('recoveries.here.who', {
    name: displayName ?? '—',
    email: email ?? '—',
    proof: name('recoveries.proof', proofKind),
    opened: formats.moment(openedAt),
    by: openedBy ?? '—',
  })
}

function useWhen({ carriesAt, approvedBy }: NonNullable<Own>) {
  const words = useWords()
  const formats = useFormats()
  if (!carriesAt) return words('recoveries.here.open.when')
  return words('recoveries.here.approved.when', { by: approvedBy ?? '—', at: formats.moment(carriesAt) })
}
