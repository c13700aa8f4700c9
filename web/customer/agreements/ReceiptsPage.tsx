import { ReceiptRegular } from '@fluentui/react-icons/svg/receipt'
import type { Agreements, Answer } from '../../shared/contracts.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { useShortMoment } from '../../shared/useShortMoment.ts'

type Row = Answer<Agreements['receiptList']>['items'][number]

/** Proof of everything that this organisation said yes or no to. */
export function ReceiptsPage() {
  const words = useWords()
  const read = useRead<Answer<Agreements['receiptList']>>(`${useOrganisationPath()}/evidence`)
  return (
    <Page title={words('customer.receipts')} lead={words('customer.receipts.lead')}>
      <Shown of={read}>{({ items }) => <Receipts items={items} />}</Shown>
    </Page>
  )
}

function Receipts({ items }: { items: Row[] }) {
  const words = useWords()
  const look = useLook()
  const what = useWhat()
  const columns = useColumns()
  const empty = (
    <div className={look.card}>
      <Empty icon={<ReceiptRegular />} title={words('customer.receipts.none')}>
        {words('customer.receipts.none.way')}
      </Empty>
    </div>
  )
  return (
    <div>
      <DataList
        label={words('customer.receipts')}
        rows={items}
        rowKey={(row) => row.id}
        rowName={what}
        columns={columns}
        empty={empty}
      />
    </div>
  )
}

function useWhat() {
  const name = useNames()
  return (row: Row) => name('customer.receipt.kind', row.kind, { partner: row.partnerName ?? '' })
}

function useColumns(): Column<Row>[] {
  const words = useWords()
  const moment = useShortMoment()
  const look = useLook()
  const what = useWhat()
  return [
    {
      id: 'what',
      header: words('customer.receipts.what'),
      cell: (row) => <GoLink to={`agreements/${row.id}`}>{what(row)}</GoLink>,
    },
    { id: 'at', header: words('customer.receipts.at'), cell: (row) => moment(row.at) },
    {
      id: 'digest',
      header: words('customer.receipts.digest'),
      wideOnly: true,
      cell: (row) => <span className={look.mono}>{row.digest.slice(0, 16)}…</span>,
    },
  ]
}
