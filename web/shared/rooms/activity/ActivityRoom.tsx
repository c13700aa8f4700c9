import { useWords } from '../../intl/useWords.ts'
import { DataList } from '../../list/DataList.tsx'
import { useReadList } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { useLook } from '../../look/styles.ts'
import { useFilters } from '../parts/useFilters.ts'
import { ActivityFilters } from './ActivityFilters.tsx'
import { useActivityColumns } from './columns.tsx'
import type { ActivityRow } from './types.ts'

/** Where a row leads: an address after the organisation, or nowhere. Each portal knows its own pages. */
type Props = { placeOf?: (row: ActivityRow) => string | undefined }

/** The organisation’s own log, newest first: what happened, who did it, when. */
export default function ActivityRoom({ placeOf }: Props) {
  const words = useWords()
  const look = useLook()
  const { name } = useOrganisation()
  const filters = useFilters()
  const list = useReadList<ActivityRow>(`${useOrganisationPath()}/activity`, {
    behalf: filters.get('behalf'),
    counterpart: filters.get('counterpart'),
    person: filters.get('person'),
  })
  const columns = useActivityColumns(placeOf)
  return (
    <div className={look.stackTight}>
      <ActivityFilters filters={filters} rows={list.rows} />
      <Shown of={list}>
        {() => (
          <DataList
            label={words('rooms.activity')}
            columns={columns}
            rows={list.rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.kind}
            more={list.more}
            empty={
              <Empty title={words('rooms.activity.empty')}>
                {words('rooms.activity.empty.way', { organisation: name })}
              </Empty>
            }
          />
        )}
      </Shown>
    </div>
  )
}
