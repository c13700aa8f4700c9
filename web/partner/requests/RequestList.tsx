import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useOpenRows } from '../../shared/list/useOpenRows.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton, GoLink } from '../../shared/portal/Go.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Empty } from '../../shared/states/Empty.tsx'
import { AskWords } from './AskWords.tsx'
import { DatedFacts } from './DatedFacts.tsx'
import { LatestFact } from './LatestFact.tsx'
import { StateBadge } from './StateBadge.tsx'
import type { RequestRow } from './types.ts'
import { useAddressee } from './useAddressee.ts'

export function RequestList() {
  const words = useWords()
  const addressee = useAddressee()
  const { organisationId } = useOrganisation()
  const { get, any } = useFilters()
  const query = { q: get('q'), state: get('state'), mine: get('mine') }
  const list = useReadList<RequestRow>(`${useOrganisationPath()}/relationship-requests`, query, { keepPrevious: true })
  const open = useOpenRows(`requests:${organisationId}`)
  const columns = useColumns()
  return (
    <Shown of={list}>
      {() => (
        <DataList
          label={words('partner.requests')}
          columns={columns}
          rows={list.rows}
          rowKey={(row) => row.id}
          rowName={addressee}
          details={detailsOf}
          open={open}
          more={list.more}
          empty={<NoRequests filtered={any('q', 'state', 'mine')} />}
        />
      )}
    </Shown>
  )
}

const detailsOf = (row: RequestRow) => <DatedFacts request={row} />

function useColumns(): Column<RequestRow>[] {
  const words = useWords()
  const formats = useFormats()
  const addressee = useAddressee()
  return [
    {
      id: 'to',
      header: words('partner.requests.to'),
      cell: (row) => <GoLink to={`requests/${row.id}`}>{addressee(row)}</GoLink>,
      width: '24%',
    },
    { id: 'ask', header: words('partner.requests.ask'), cell: (row) => <AskWords request={row} />, width: '28%' },
    { id: 'state', header: words('partner.requests.state'), cell: (row) => <StateBadge state={row.state} /> },
    {
      id: 'latest',
      header: words('partner.requests.latest'),
      words: true,
      cell: (row) => <LatestFact request={row} />,
    },
    {
      id: 'by',
      header: words('partner.requests.by'),
      words: true,
      cell: (row) => <AskedBy request={row} />,
    },
    {
      id: 'created',
      header: words('partner.requests.created'),
      cell: (row) => formats.shortDay(row.createdAt),
      words: true,
      wideOnly: true,
    },
  ]
}

function AskedBy({ request: { openedBy, createdBy, through } }: { request: RequestRow }) {
  const words = useWords()
  const look = useLook()
  return (
    <div>
      {openedBy ?? createdBy ?? words('shared.none')}
      {through !== null && <div className={look.quiet}>{words('partner.requests.through', { name: through })}</div>}
    </div>
  )
}

function NoRequests({ filtered }: { filtered: boolean }) {
  const words = useWords()
  const mayAsk = useMay('requests.open')
  if (filtered) return <Empty title={words('shared.list.nothing')}>{words('shared.list.nothing.way')}</Empty>
  const action = mayAsk && (
    <GoButton to="requests/new" appearance="primary">
      {words('partner.customers.request')}
    </GoButton>
  )
  return (
    <Empty icon={<DocumentTextRegular />} title={words('partner.requests.none')} action={action}>
      {words('partner.requests.none.way')}
    </Empty>
  )
}
