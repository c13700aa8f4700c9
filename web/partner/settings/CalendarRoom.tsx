import { Button, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import type { Answer, Calendar } from '../../shared/contracts.ts'
import { CopyButton } from '../../shared/CopyButton.tsx'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Empty } from '../../shared/states/Empty.tsx'
import { NoPermission } from '../../shared/states/NoPermission.tsx'
import { Problem } from '../../shared/states/Problem.tsx'

type Link = Answer<Calendar['calendarLink']>

/** The secret address of the calendar of ends: what it shows, who can read it, and how to make the old one dead. */
export default function CalendarRoom() {
  const at = `${useOrganisationPath()}/calendar-link`
  const { name } = useOrganisation()
  const maySee = useMay('customers.read')
  const one = useRead<Link>(at, undefined, { enabled: maySee })
  if (!maySee) return <NoPermission organisation={name} />
  return (
    <Shown of={one}>
      {({ link, madeAt }) => (link === null ? <NoLink at={at} /> : <ALink at={at} link={link} madeAt={madeAt ?? ''} />)}
    </Shown>
  )
}

function NoLink({ at }: { at: string }) {
  const words = useWords()
  const look = useLook()
  const { name: organisation } = useOrganisation()
  const { run, busy, problem } = useAct((key) => call('POST', at, { key }), [at])
  const make = (
    <Button appearance="primary" disabled={busy} onClick={() => void run()}>
      {words('calendar.make')}
    </Button>
  )
  return (
    <div className={look.stack}>
      <Empty title={words('calendar.link.none')} action={make}>
        {words('calendar.link.none.way', { organisation })} {words('calendar.link.what')}
      </Empty>
      {problem && <Problem problem={problem} />}
    </div>
  )
}

const useStyles = makeStyles({ field: { flexGrow: 1, flexBasis: '260px', minWidth: 0 } })

function ALink({ at, link, madeAt }: { at: string; link: string; madeAt: string }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  const [open, setOpen] = useState(false)
  const doing = useDoing(at)
  return (
    <Section title={words('calendar.link')} lead={words('calendar.link.what')}>
      <div className={look.row}>
        <Input
          className={styles.field}
          readOnly
          aria-label={words('calendar.link')}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={link} appearance="primary" />
        <Button onClick={() => setOpen(true)}>{words('calendar.renew')}</Button>
      </div>
      <p className={look.quiet}>{words('calendar.link.made', { date: formats.moment(madeAt) })}</p>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('calendar.renew.title')}
        verb={words('calendar.renew')}
        danger
        act={(key) => doing(() => call('POST', at, { key }))}
      >
        {words('calendar.renew.what')}
      </Confirm>
    </Section>
  )
}
