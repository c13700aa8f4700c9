import type { Answer, Agreements, Removal } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead, useReadList } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { ClosedPaths, type Closed } from '../../shared/rooms/removal/ClosedPaths.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'

type Former = Answer<Removal['former']>['items'][number]

/** Customers that this partner once had; a row opens on what was closed and when. */
export function FormerPage() {
  const words = useWords()
  const look = useLook()
  const asks = useMay('requests.open')
  const reads = useMay('receipts.read')
  const list = useReadList<Former>(`${useOrganisationPath()}/former-customers`)
  const columns = useColumns()
  const called = (row: Former) => row.name ?? words('removal.former.erased')
  const again = (row: Former) => (
    <GoButton
      size="small"
      to={row.domain ? `requests/new?${new URLSearchParams({ address: row.domain })}` : 'requests/new'}
    >
      {words('removal.former.request')}
    </GoButton>
  )
  return (
    <Page
      title={words('removal.former')}
      lead={words('removal.former.lead')}
      above={<Back to="customers">{words('removal.back.partner')}</Back>}
    >
      <Shown of={list}>
        {() => (
          <div>
            <DataList
              label={words('removal.former')}
              columns={columns}
              rows={list.rows}
              rowKey={(row) => row.relationshipId}
              rowName={called}
              details={reads ? (row) => row.evidenceId && <ReceiptOf id={row.evidenceId} /> : undefined}
              actions={asks ? again : undefined}
              more={list.more}
              empty={
                <div className={look.card}>
                  <Empty title={words('removal.former.none')}>{words('removal.former.none.way')}</Empty>
                </div>
              }
            />
          </div>
        )}
      </Shown>
    </Page>
  )
}

function useColumns(): Column<Former>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    { id: 'name', header: words('removal.former.name'), cell: (row) => row.name ?? words('removal.former.erased') },
    { id: 'when', header: words('removal.former.when'), cell: (row) => formats.moment(row.removedAt) },
  ]
}

function ReceiptOf({ id }: { id: string }) {
  const read = useRead<Answer<Agreements['receipt']>>(`${useOrganisationPath()}/evidence/${id}`)
  return (
    <Shown of={read}>
      {({ document }) => <ClosedPaths closed={(JSON.parse(document) as { closed?: Closed[] }).closed ?? []} />}
    </Shown>
  )
}
