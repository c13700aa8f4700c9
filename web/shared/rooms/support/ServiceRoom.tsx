import { useLocation, useParams } from 'react-router'
import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Back } from '../../portal/Back.tsx'
import { Shown } from '../../portal/Shown.tsx'
import { useRead } from '../../portal/useApi.ts'
import { useSession } from '../../portal/useSession.ts'
import { Page } from '../../shell/Page.tsx'
import { Notice } from '../../states/Notice.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Section } from '../parts/Section.tsx'
import { Moves } from './Moves.tsx'
import type { Unsent } from './sendFiles.ts'
import { StatusTag, Target } from './Standing.tsx'
import { Timeline } from './Timeline.tsx'
import type { ServiceRequest } from './types.ts'
import { useWhere } from './useWhere.ts'
import { WriteForm } from './WriteForm.tsx'

/** One service request: where it stands, what has happened, and what this side can do about it. */
export function ServiceRoom() {
  const words = useWords()
  const { at, to } = useWhere()
  const { serviceRequestId = '' } = useParams()
  const path = `${at}/${serviceRequestId}`
  const read = useRead<ServiceRequest>(path, undefined, { refetchInterval: 30_000 })
  const title = read.data ? (read.data.subject ?? words('support.forgotten')) : words('support.what')
  return (
    <Page title={title} above={<Back to={to}>{words('support.back')}</Back>}>
      <Shown of={read}>{(one) => <Whole one={one} at={path} />}</Shown>
    </Page>
  )
}

function Whole({ one, at }: { one: ServiceRequest; at: string }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const partner = one.partner?.name ?? ''
  return (
    <div className={look.stack}>
      <Failed />
      {one.forgotten && <Notice title={words('support.forgotten')}>{words('support.forgotten.what')}</Notice>}
      {!one.takesPart && (
        <Notice title={words('support.onlooker', { partner })}>{words('support.onlooker.what', { partner })}</Notice>
      )}
      {one.hindered && (
        <Notice tone="warning" title={words('support.hindered')}>
          {name('support.hindered', one.hindered, { customer: one.customer.name })}
        </Notice>
      )}
      <Section title={words('support.stands')} actions={<Moves one={one} at={at} />}>
        <Standing one={one} />
      </Section>
      {one.entries.length > 0 && (
        <Section title={words('support.happened')}>
          <Timeline one={one} at={at} />
        </Section>
      )}
      {one.may.write && <WriteForm one={one} at={at} />}
    </div>
  )
}

function Standing({ one }: { one: ServiceRequest }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const { installation } = useSession()
  const names = { customer: one.customer.name, partner: one.partner?.name ?? '' }
  return (
    <Facts
      items={[
        { label: words('support.status'), value: <StatusTag status={one.status} /> },
        { label: words('support.severity'), value: name('support.severity', one.severity) },
        { label: words('support.answer'), value: <Target row={one} /> },
        { label: words('support.customer'), value: one.customer.name },
        one.partner !== null && { label: words('support.partner'), value: names.partner },
        { label: words('support.turn'), value: one.answering === 'partner' ? names.partner : installation },
        one.product !== null && { label: words('support.product'), value: one.product },
        {
          label: words('support.way'),
          value: (
            <>
              {formats.moment(one.openedAt)}
              <div className={look.quiet}>{name('support.way', one.way, names)}</div>
            </>
          ),
        },
        one.contact?.name
          ? {
              label: words('support.contact'),
              value: (
                <>
                  {one.contact.name}
                  {one.contact.email && <div className={look.quiet}>{one.contact.email}</div>}
                </>
              ),
            }
          : undefined,
        { label: words('support.number'), value: <span className={look.mono}>{one.reference}</span> },
      ]}
    />
  )
}

/** Files that were chosen when it was opened and did not come through. */
function Failed() {
  const words = useWords()
  const unsent = (useLocation().state as { unsent?: Unsent[] } | null)?.unsent ?? []
  return unsent.map(({ name, title, detail }) => (
    <Notice key={name} tone="warning" title={words('support.file.failed', { name })}>
      {title}. {detail}
    </Notice>
  ))
}
