import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useOpenRows } from '../../shared/list/useOpenRows.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Tag } from '../../shared/look/Tag.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { StateFilter } from '../parts/StateFilter.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { RecoveryDetails } from './RecoveryDetails.tsx'
import type { Recovery } from './types.ts'

/** What each operator has begun: the second reads the proof here, approves or stops it. */
export function RecoveryListPage() {
  const words = useWords()
  const look = useLook()
  const options = (['running', 'ended'] as const).map((value) => ({ value, label: words(`recoveries.show.${value}`) }))
  return (
    <Page title={words('recoveries.title')} lead={words('recoveries.lead')}>
      <div className={look.row}>
        <StateFilter
          name="state"
          label={words('recoveries.show')}
          all={words('recoveries.show.all')}
          options={options}
        />
      </div>
      <RecoveryList />
    </Page>
  )
}

function RecoveryList() {
  const words = useWords()
  const look = useLook()
  const { get } = useFilters()
  const columns = useColumns()
  const open = useOpenRows('operator.recoveries')
  const query = { state: get('state'), customerId: get('customer') }
  const list = useReadList<Recovery>(`${useInstallationPath()}/recoveries`, query, { keepPrevious: true })
  const empty = (
    <Empty icon={<PersonKeyRegular />} title={words('recoveries.none')}>
      {words('recoveries.none.way')}
    </Empty>
  )
  return (
    <Shown of={list}>
      {() => (
        <DataList
          label={words('recoveries.title')}
          columns={columns}
          rows={list.rows}
          rowKey={(row) => row.id}
          rowName={(row) => row.customer.name}
          details={(row) => <RecoveryDetails recovery={row} />}
          open={open}
          more={list.more}
          empty={<div className={look.card}>{empty}</div>}
        />
      )}
    </Shown>
  )
}

const COLORS = {
  open: 'warning',
  approved: 'danger',
  'carried-out': 'success',
  cancelled: 'subtle',
  lapsed: 'subtle',
} as const

function useColumns(): Column<Recovery>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    { id: 'customer', header: words('recoveries.customer'), cell: (row) => row.customer.name },
    { id: 'who', header: words('recoveries.who'), wideOnly: true, cell: (row) => row.displayName ?? '–' },
    {
      id: 'state',
      header: words('recoveries.state'),
      cell: (row) => <Tag color={COLORS[row.state]}>{words(`recoveries.state.${row.state}`)}</Tag>,
    },
    { id: 'opened', header: words('recoveries.opened'), wideOnly: true, cell: (row) => formats.moment(row.openedAt) },
  ]
}
