import { useState, type ReactNode } from 'react'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Points } from '../../look/Points.tsx'
import { GoLink } from '../../portal/Go.tsx'
import { Shown } from '../../portal/Shown.tsx'
import { useRead } from '../../portal/useApi.ts'
import { Section } from '../parts/Section.tsx'
import { Notice } from '../../states/Notice.tsx'
import { EndIt } from './EndIt.tsx'
import type { RemovalAnswer, Removed, Sides } from './types.ts'

type Props = { at: string; sides: Sides; receipt: (removed: Removed) => ReactNode; onEnded?: () => void }

/** Parting, for either side: what stands in the way, what the end closes, what stays, and the two buttons. */
export function RemovalRoom({ at, sides, receipt, onEnded }: Props) {
  const words = useWords()
  const look = useLook()
  const [done, setDone] = useState<Removed>()
  const read = useRead<RemovalAnswer>(at, undefined, { enabled: done?.state !== 'removed' })
  if (done?.state === 'removed')
    return (
      <Notice tone="success" title={words('removal.done')} actions={receipt(done)}>
        {words('removal.done.what')}
      </Notice>
    )
  return (
    <Shown of={read}>
      {(now) => (
        <div className={look.stack}>
          {now.state === 'ending' && <Planned now={now} />}
          <Blockers now={now} sides={sides} />
          <Closes now={now} sides={sides} />
          <Stays now={now} />
          {mayAct(now) && (
            <EndIt
              at={at}
              now={now}
              onDone={(removed) => {
                setDone(removed)
                onEnded?.()
              }}
            />
          )}
        </div>
      )}
    </Shown>
  )
}

/** What is planned by the other side, and blocked meanwhile, leaves nothing to press. */
const mayAct = (now: RemovalAnswer) =>
  now.mayRemove && (now.state === 'active' || now.mayResume || now.blockers.length === 0)

function Planned({ now }: { now: RemovalAnswer }) {
  const words = useWords()
  const formats = useFormats()
  return (
    <Notice
      tone="warning"
      live={false}
      title={words('removal.planned', { date: now.lastDay ? formats.date(now.lastDay) : '' })}
    >
      {words(now.endingBy === 'partner' ? 'removal.planned.partner' : 'removal.planned.customer')}
    </Notice>
  )
}

function Blockers({ now, sides }: { now: RemovalAnswer; sides: Sides }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  return (
    <Section title={words('removal.blocks')}>
      {now.blockers.length === 0 && <p className={look.body}>{words('removal.blocks.none')}</p>}
      {now.blockers.map((one) => (
        <div key={one.subscriptionId} className={look.stackTight}>
          <h3 className={look.title3}>{one.name}</h3>
          <p className={look.body}>
            {words(`removal.block.${one.why}`, { date: formats.date(one.lastDay) })}
            {one.cancelUntil && <> {words('removal.block.cancel', { date: formats.moment(one.cancelUntil) })}</>}
          </p>
          {sides.customerId && (
            <p className={look.body}>
              <GoLink to={`customers/${sides.customerId}/subscriptions/${one.subscriptionId}`}>
                {words('removal.block.see')}
              </GoLink>
            </p>
          )}
        </div>
      ))}
    </Section>
  )
}

function Closes({ now, sides: { customer, partner } }: { now: RemovalAnswer; sides: Sides }) {
  const words = useWords()
  const points = [
    words('removal.closes.sell', { customer, partner }),
    words('removal.closes.rights', { count: now.rights }),
    ...now.endsWith.map(({ name, owned }) =>
      words(owned ? 'removal.closes.owned' : 'removal.closes.subscription', { name, partner }),
    ),
    ...now.goesOn.map(({ name }) => words('removal.closes.goesOn', { name })),
    words('removal.closes.support'),
  ]
  return (
    <Section title={words('removal.closes')}>
      <Points points={points} sign="no" />
    </Section>
  )
}

function Stays({ now }: { now: RemovalAnswer }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  return (
    <Section title={words('removal.stays')}>
      <Points
        points={[words('removal.stays.duty', { date: formats.day(now.supportDutySince) }), words('removal.stays.log')]}
        sign="yes"
      />
      <p className={look.quiet}>{words('removal.again')}</p>
    </Section>
  )
}
