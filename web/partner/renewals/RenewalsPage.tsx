import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton, GoLink } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import type { Renewal } from './types.ts'

/** Renewals that were prepared, under way and done. */
export function RenewalsPage() {
  const words = useWords()
  const mayAsk = useMay('requests.open-with-rights')
  const list = useReadList<Renewal>(`${useOrganisationPath()}/renewals`)
  const columns = useColumns()
  const begin = mayAsk && (
    <GoButton to="renewals/new" appearance="primary">
      {words('renewals.new')}
    </GoButton>
  )
  return (
    <Page
      title={words('renewals.title')}
      lead={words('renewals.lead')}
      actions={begin}
      above={<Back to="customers">{words('partner.customers')}</Back>}
    >
      <Shown of={list}>
        {() => (
          <DataList
            label={words('renewals.title')}
            columns={columns}
            rows={list.rows}
            rowKey={(row) => row.id}
            rowName={(row) => words('renewals.name.of', { days: row.withinDays })}
            more={list.more}
            empty={<Empty title={words('renewals.none')}>{words('renewals.none.way')}</Empty>}
          />
        )}
      </Shown>
    </Page>
  )
}

function useColumns(): Column<Renewal>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    {
      id: 'name',
      header: words('renewals.name'),
      cell: (row) => (
        <GoLink to={`renewals/${row.id}`}>
          {formats.list(
            [
              words('renewals.name.of', { days: row.withinDays }),
              row.country === null ? '' : formats.country(row.country),
              row.tag ?? '',
            ].filter((part) => part !== ''),
          )}
        </GoLink>
      ),
    },
    { id: 'state', header: words('renewals.result'), cell: (row) => <State row={row} /> },
    { id: 'when', header: words('renewals.when'), cell: (row) => formats.moment(row.madeAt) },
  ]
}

const COLORS = { done: 'success', running: 'brand', stopped: 'warning' } as const

function State({ row }: { row: Renewal }) {
  const words = useWords()
  const look = useLook()
  const name = useNames()
  const counts = { asked: row.asked, waiting: row.waiting, refused: row.refused }
  return (
    <div>
      <Tag color={COLORS[row.state as keyof typeof COLORS]}>{name('renewals.state', row.state)}</Tag>
      {row.state !== 'preparing' && <div className={look.quiet}>{words('renewals.counts', counts)}</div>}
    </div>
  )
}
