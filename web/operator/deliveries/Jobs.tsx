import type { Answer, Installation } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useShortMoment } from '../../shared/useShortMoment.ts'
import { useInstallationPath } from '../parts/useInstallation.ts'

const EVERY = 15_000

/** The queues by state: a job that waits too long, or that failed for good, is seen here. */
export function Jobs() {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const moment = useShortMoment()
  const look = useLook()
  const read = useRead<Answer<Installation['jobs']>>(`${useInstallationPath()}/jobs`, undefined, {
    refetchInterval: EVERY,
  })
  return (
    <Section plain title={words('operator.jobs')} lead={words('operator.jobs.lead')}>
      <Shown of={read}>
        {({ items }) => (
          <div>
            <DataList
              label={words('operator.jobs')}
              rows={items}
              rowKey={(row) => `${row.queue}.${row.state}`}
              rowName={(row) => row.queue}
              columns={[
                { id: 'queue', header: words('operator.queue'), cell: (row) => name('operator.queue', row.queue) },
                { id: 'state', header: words('operator.state'), cell: (row) => name('operator.job', row.state) },
                {
                  id: 'oldest',
                  header: words('operator.jobs.oldest'),
                  cell: (row) => (row.oldest ? moment(row.oldest) : '–'),
                },
                {
                  id: 'count',
                  header: words('operator.jobs.count'),
                  align: 'end',
                  cell: (row) => formats.number(row.count),
                },
              ]}
              empty={<p className={look.card}>{words('operator.jobs.none')}</p>}
            />
          </div>
        )}
      </Shown>
    </Section>
  )
}
