import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Left } from './Left.tsx'
import type { Elevation } from './types.ts'
import { useDuration } from './useDuration.ts'

/** Who has, or wants, what; why; until when. */
export function ElevationFacts({ elevation }: { elevation: Elevation }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const duration = useDuration()
  const look = useLook()
  const { person, roles, givenRoles, minutes, reason, ticket, phase, endsAt, lapsesAt } = elevation
  const values = {
    person: person.displayName ?? '—',
    roles: formats.list((givenRoles ?? roles).map((role) => name('role', role))),
    time: duration(minutes),
  }
  return (
    <div>
      <p className={look.strong}>{words(phase === 'running' ? 'elevation.has' : 'elevation.wants', values)}</p>
      {phase === 'running' && endsAt && (
        <p className={look.body}>
          <Left until={endsAt} /> · {words('elevation.until', { at: formats.moment(endsAt) })}
        </p>
      )}
      {reason && <p className={look.body}>{words('elevation.because', { reason })}</p>}
      {ticket && <p className={look.quiet}>{words('elevation.ticket.is', { ticket })}</p>}
      {phase === 'asked' && <p className={look.quiet}>{words('elevation.lapses', { at: formats.moment(lapsesAt) })}</p>}
      {elevation.awaitsSecondYes && !elevation.firstYes && (
        <p className={look.body}>{words('elevation.awaitsSecond')}</p>
      )}
      {elevation.byRule && <p className={look.quiet}>{words('elevation.byRule')}</p>}
    </div>
  )
}
