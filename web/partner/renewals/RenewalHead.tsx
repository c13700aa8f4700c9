import { Button, ProgressBar } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { addressOf } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Empty } from '../../shared/states/Empty.tsx'
import { Loading } from '../../shared/states/Loading.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { CancelRenewal, RunRenewal } from './RenewalMoves.tsx'
import type { Renewal } from './types.ts'

type Props = { row: Renewal; at: string }

/** Where the renewal stands, and what can be done about it. */
export function RenewalHead({ row, at }: Props) {
  const words = useWords()
  const { state, asked, refused } = row
  if (state === 'preparing') return <Preparing row={row} />
  if (state === 'running') return <Running row={row} at={at} />
  if (state === 'done')
    return (
      <Notice
        tone={refused > 0 ? 'info' : 'success'}
        title={words('renewals.done', { asked })}
        actions={<Result row={row} at={at} />}
      >
        {asked > 0 && <p>{words('renewals.done.what')}</p>}
        {refused > 0 && <p>{words('renewals.done.refused', { refused })}</p>}
      </Notice>
    )
  if (state === 'cancelled')
    return <Notice title={words('renewals.cancelled', { asked })} actions={<Result row={row} at={at} />} />
  if (row.customers === 0) return <NobodyMeant row={row} />
  return (
    <>
      {state === 'stopped' && (
        <Notice tone="warning" title={words('renewals.stopped', { waiting: row.waiting })}>
          <p>
            {row.stoppedFor?.title}. {words('renewals.stopped.way')}
          </p>
        </Notice>
      )}
      <Found row={row} at={at} />
    </>
  )
}

function Preparing({ row }: { row: Renewal }) {
  const words = useWords()
  return (
    <>
      <Notice title={words('renewals.preparing')}>
        {words('renewals.preparing.what', { customers: row.customers })}
      </Notice>
      <Loading lines={3} />
    </>
  )
}

function NobodyMeant({ row }: { row: Renewal }) {
  const words = useWords()
  const again = (
    <GoButton to="renewals/new" appearance="primary">
      {words('renewals.new')}
    </GoButton>
  )
  return (
    <Empty title={words('renewals.empty', { days: row.withinDays })} action={again}>
      {words('renewals.empty.way')}
    </Empty>
  )
}

function Found({ row, at }: Props) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const mayAsk = useMay('requests.open-with-rights')
  const { waiting, roles, refused, lengthDays } = row
  const fresh = row.state === 'prepared'
  return (
    <Section title={words('renewals.found', { waiting })}>
      <div className={look.stackTight}>
        {waiting > 0 && fresh && (
          <p className={look.body}>{words('renewals.found.roles', { roles, days: lengthDays })}</p>
        )}
        {refused > 0 && <p className={look.body}>{words('renewals.found.refused', { refused })}</p>}
      </div>
      <Facts
        items={[
          { label: words('renewals.within'), value: row.withinDays },
          row.country !== null && { label: words('renewals.country'), value: formats.country(row.country) },
          row.tag !== null && { label: words('renewals.tag'), value: row.tag },
          { label: words('renewals.length'), value: lengthDays },
          { label: words('renewals.open'), value: row.openDays },
        ]}
      />
      {mayAsk && (
        <div className={look.row}>
          {row.mayRun && <RunRenewal row={row} at={at} />}
          <CancelRenewal at={at} />
        </div>
      )}
    </Section>
  )
}

function Running({ row, at }: Props) {
  const words = useWords()
  const look = useLook()
  const mayAsk = useMay('requests.open-with-rights')
  const { done = 0, total = 0, remainingSeconds = null } = row.progress ?? {}
  const [seconds, minutes] = [remainingSeconds ?? 0, Math.round((remainingSeconds ?? 0) / 60)]
  return (
    <Section title={words('renewals.running', { done, total })} actions={mayAsk && <CancelRenewal at={at} />}>
      <ProgressBar value={total > 0 ? done / total : undefined} aria-label={words('renewals.state.running')} />
      <p className={look.body} role="status">
        {words('renewals.running.pace', { seconds, minutes })}
      </p>
    </Section>
  )
}

function Result({ row, at }: Props) {
  const words = useWords()
  if (row.forgotten || row.customers === 0) return null
  return (
    <Button as="a" href={addressOf(`${at}/result`)} download icon={<ArrowDownloadRegular />}>
      {words('renewals.download')}
    </Button>
  )
}
