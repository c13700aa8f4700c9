import { type BadgeProps } from '@fluentui/react-components'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import type { Answer, Installation } from '../../shared/contracts.ts'
import { useShortMoment } from '../../shared/useShortMoment.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Tag } from '../../shared/look/Tag.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'

type Row = Answer<Installation['deliveries']>['items'][number]

const COLOURS: Record<string, BadgeProps['color']> = {
  queued: 'informative',
  sent: 'success',
  suppressed: 'warning',
  failed: 'danger',
}

/** Every mail with what became of it. */
export function Deliveries() {
  const words = useWords()
  const look = useLook()
  const columns = useColumns()
  const list = useReadList<Row>(`${useInstallationPath()}/deliveries`)
  return (
    <Section plain title={words('operator.mails')}>
      <Shown of={list}>
        {() => (
          <div>
            <DataList
              label={words('operator.mails')}
              columns={columns}
              rows={list.rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.organisationName}
              more={list.more}
              empty={
                <div className={look.card}>
                  <Empty icon={<MailRegular />} title={words('operator.mails.none')}>
                    {words('operator.mails.none.way')}
                  </Empty>
                </div>
              }
            />
          </div>
        )}
      </Shown>
    </Section>
  )
}

function useColumns(): Column<Row>[] {
  const words = useWords()
  const name = useNames()
  const moment = useShortMoment()
  const look = useLook()
  return [
    { id: 'kind', header: words('operator.mail.kind'), cell: (row) => name('operator.mail.kind', row.kind) },
    { id: 'sender', header: words('operator.mail.sender'), cell: (row) => row.organisationName },
    {
      id: 'state',
      header: words('operator.state'),
      cell: (row) => (
        <span>
          <Tag color={COLOURS[row.state]}>{name('operator.mail.state', row.state)}</Tag>
          {row.lastError && <span className={look.quiet}> {row.lastError}</span>}
        </span>
      ),
    },
    { id: 'attempts', header: words('operator.mail.attempts'), align: 'end', cell: (row) => row.attempts },
    { id: 'queued', header: words('operator.mail.queuedAt'), wideOnly: true, cell: (row) => moment(row.queuedAt) },
    { id: 'sent', header: words('operator.mail.sentAt'), cell: (row) => (row.sentAt ? moment(row.sentAt) : '–') },
  ]
}
