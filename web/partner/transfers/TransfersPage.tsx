import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap'
import type { Answer, Transfers } from '../../shared/contracts.ts'
import { CheckField } from '../../shared/forms/CheckField.tsx'
import { useFormats } from '../../shared/format.ts'
import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoLink } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import { Toolbar } from '../../shared/rooms/parts/Toolbar.tsx'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { transfersArea } from '../../shared/rooms/transfers/area.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'

type Received = Answer<Transfers['received']>
const COLOURS = {
  asked: 'brand',
  accepted: 'success',
  done: 'success',
  declined: undefined,
  withdrawn: undefined,
  lapsed: undefined,
} as const

/** What customers want this partner to take over. */
export const TransfersPage = () => (
  <AreaWords area={transfersArea}>
    <Room />
  </AreaWords>
)

function Room() {
  const words = useWords()
  const look = useLook()
  const { get, set } = useFilters()
  const all = get('all') === 'yes'
  const list = useReadList<Received>(`${useOrganisationPath()}/transfers`, { open: all ? 'false' : 'true' })
  const columns = useColumns()
  return (
    <Page
      title={words('transfers.list')}
      lead={words('transfers.list.lead')}
      above={<Back to="subscriptions">{words('partner.menu.subscriptions')}</Back>}
    >
      <Toolbar>
        <CheckField
          label={words('transfers.list.all')}
          checked={all}
          onChange={(yes) => set({ all: yes ? 'yes' : undefined })}
        />
      </Toolbar>
      <Shown of={list}>
        {() => (
          <div>
            <DataList
              label={words('transfers.list')}
              columns={columns}
              rows={list.rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.name}
              more={list.more}
              empty={
                <div className={look.card}>
                  <Empty icon={<ArrowSwapRegular />} title={words('transfers.list.none')}>
                    {words('transfers.list.none.way')}
                  </Empty>
                </div>
              }
            />
          </div>
        )}
      </Shown>
    </Page>
  )
}

function useColumns(): Column<Received>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    {
      id: 'what',
      header: words('transfers.what'),
      width: '35%',
      cell: (row) => <GoLink to={`customers/${row.customer.id}/transfers/${row.id}`}>{row.name}</GoLink>,
    },
    { id: 'customer', header: words('transfers.customer'), cell: (row) => row.customer.name },
    {
      id: 'state',
      header: words('transfers.state'),
      cell: (row) => <Tag color={COLOURS[row.state]}>{words(`transfers.state.${row.state}`)}</Tag>,
    },
    { id: 'since', header: words('transfers.since'), cell: (row) => formats.day(row.askedAt) },
  ]
}
