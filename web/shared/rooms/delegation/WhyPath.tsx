import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Notice } from '../../states/Notice.tsx'
import { Hops } from './Hops.tsx'
import type { Why } from './types.ts'
import { useGroupName } from './useGroupName.ts'

type Way = Why['ways'][number]

/** The answer, then what must hold in any case, then each right that would do. */
export function WhyPath({ why, partner }: { why: Why; partner: string }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const values = { person: why.person.displayName, action: name('action', why.action), partner }
  return (
    <div className={look.stack}>
      <Notice
        tone={why.allowed ? 'success' : 'warning'}
        title={words(why.allowed ? 'delegation.why.yes' : 'delegation.why.no', values)}
      >
        {words('delegation.why.same')}
      </Notice>
      <section className={look.stackTight}>
        <h3 className={look.strong}>{words('delegation.why.common')}</h3>
        <Hops hops={why.common} values={values} />
      </section>
      <section className={look.stackTight}>
        <h3 className={look.strong}>{words('delegation.why.ways')}</h3>
        {why.ways.length === 0 && <p className={look.body}>{words('delegation.why.ways.none')}</p>}
        {why.ways.map((way) => (
          <WayShown key={`${way.kind}/${way.givenAt}/${way.role}`} way={way} partner={partner} person={values.person} />
        ))}
      </section>
    </div>
  )
}

function WayShown({ way, partner, person }: { way: Way; partner: string; person: string }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const groupName = useGroupName(partner)
  const values = {
    person,
    partner,
    end: way.endsAt ? formats.moment(way.endsAt) : '',
    groups: formats.list(way.groups.map(({ group, name: own }) => groupName(group, own))),
  }
  return (
    <div className={look.stackTight}>
      <p className={look.body}>
        {way.kind === 'elevation'
          ? words('delegation.why.way.elevation', { role: name('role', way.role), date: formats.moment(way.givenAt) })
          : words('delegation.why.way', { role: name('role', way.role), date: formats.day(way.givenAt) })}
      </p>
      <Hops hops={way.hops} values={values} />
    </div>
  )
}
