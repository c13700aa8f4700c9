import { Button } from '@fluentui/react-components'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ElevationFacts } from '../../shared/rooms/elevation/ElevationFacts.tsx'
import type { Elevation } from '../../shared/rooms/elevation/types.ts'
import { useDuration } from '../../shared/rooms/elevation/useDuration.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { FirstYesLine } from '../home/FirstYesLine.tsx'
import { Task } from '../home/Task.tsx'

const SecondElevation = lazy(() => import('./SecondElevation.tsx'))
const ApproveElevation = lazy(() => import('./ApproveElevation.tsx'))

/** One ask, who asks it and why, and the two answers. */
export function WaitingElevation({ elevation }: { elevation: Elevation }) {
  const words = useWords()
  const look = useLook()
  const answers = useMay('delegations.accept')
  const [open, setOpen] = useState(false)
  const first = elevation.firstYes
  const seconds = useMay('invitation.accept') && first !== null
  if (first?.standing === 'waits')
    return (
      <Task
        icon={<ClockRegular />}
        title={words('elevation.waiting.of', { partner: elevation.partner.name })}
        action={
          <Suspense fallback={null}>
            <SecondElevation elevation={elevation} first={first} />
          </Suspense>
        }
        details={
          <>
            <ElevationFacts elevation={elevation} />
            <Chosen first={first} />
            <FirstYesLine first={{ by: first.by.displayName, own: first.own }} seconds={seconds} />
          </>
        }
      />
    )
  const buttons = answers && (
    <div className={look.row}>
      <Button appearance="primary" onClick={() => setOpen(true)}>
        {words('elevation.approve')}
      </Button>
      <Refuse elevation={elevation} />
      {open && (
        <Suspense fallback={null}>
          <ApproveElevation elevation={elevation} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
  return (
    <Task
      icon={<ClockRegular />}
      title={words('elevation.waiting.of', { partner: elevation.partner.name })}
      action={buttons}
      details={
        <>
          <ElevationFacts elevation={elevation} />
          {first && <p className={look.body}>{words('two.void', { name: first.by.displayName ?? '—' })}</p>}
        </>
      }
    >
      {!answers && words('elevation.waiting.notYours')}
    </Task>
  )
}

/** Exactly what the first of two chose; it may be less than was asked. */
function Chosen({ first }: { first: NonNullable<Elevation['firstYes']> }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const duration = useDuration()
  const look = useLook()
  const roles = formats.list((first.roles ?? []).map((role) => name('role', role)))
  const values = { name: first.by.displayName ?? '—', roles, time: duration(first.minutes ?? 0) }
  return <p className={look.body}>{words('two.chose', values)}</p>
}

function Refuse({ elevation: { id, version, person } }: { elevation: Elevation }) {
  const words = useWords()
  const path = useOrganisationPath()
  const doing = useDoing(path)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words('elevation.refuse')}</Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('elevation.refuse.title')}
        verb={words('elevation.refuse')}
        act={(key) => doing(() => call('POST', `${path}/elevations/${id}/refusal`, { key, version }))}
      >
        <p>{words('elevation.refuse.what', { person: person.displayName ?? '—' })}</p>
      </Confirm>
    </>
  )
}
