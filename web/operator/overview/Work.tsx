import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import type { Overview } from '../parts/useInstallation.ts'

/** Mail, queues and the clock: what goes on behind, and whether it keeps up. */
export function Work({ overview: { mail, queues, dueOverdue } }: { overview: Overview }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const number = (value: number) => formats.number(value)
  return (
    <Section title={words('operator.work')}>
      <Facts
        items={[
          { label: words('operator.mail.sent'), value: formats.counted(mail.sentToday) },
          { label: words('operator.mail.queued'), value: formats.counted(mail.queued) },
          {
            label: words('operator.mail.failed'),
            value: mail.failed.count > 0 ? <strong>{formats.counted(mail.failed)}</strong> : number(0),
          },
          {
            label: words('operator.due'),
            value: dueOverdue === 0 ? words('operator.due.none') : words('operator.due.some', { count: dueOverdue }),
          },
        ]}
      />
      <div>
        <DataList
          label={words('operator.queues')}
          rows={queues}
          rowKey={(queue) => queue.name}
          rowName={(queue) => queue.name}
          columns={[
            { id: 'name', header: words('operator.queue'), cell: (queue) => name('operator.queue', queue.name) },
            {
              id: 'waiting',
              header: words('operator.queue.waiting'),
              align: 'end',
              cell: (queue) => number(queue.waiting),
            },
            {
              id: 'active',
              header: words('operator.queue.active'),
              align: 'end',
              cell: (queue) => number(queue.active),
            },
            {
              id: 'failed',
              header: words('operator.queue.failed'),
              align: 'end',
              cell: (queue) => number(queue.failed),
            },
          ]}
          empty={<p className={look.quiet}>{words('operator.queues.none')}</p>}
        />
      </div>
      <div>
        <GoLink to="deliveries">{words('operator.work.open')}</GoLink>
      </div>
    </Section>
  )
}
