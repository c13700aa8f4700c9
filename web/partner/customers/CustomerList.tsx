import { lazy, Suspense } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList } from '../../shared/list/DataList.tsx'
import { useOpenRows } from '../../shared/list/useOpenRows.ts'
import { useReadList } from '../../shared/portal/useApi.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { useCustomerColumns } from './columns.tsx'
import { NoCustomers } from './NoCustomers.tsx'
import type { CustomerRow } from './types.ts'
import { useCustomerFilters } from './useCustomerFilters.ts'
import { usePlaceInList } from './usePlaceInList.ts'

const CustomerDetails = lazy(() => import('./CustomerDetails.tsx'))

/** The list by pages; what was open, how far one had come and where one had scrolled to are there again after the back button. */
export function CustomerList() {
  const words = useWords()
  const { organisationId } = useOrganisation()
  const { conditions, sort, filtered } = useCustomerFilters()
  const list = useReadList<CustomerRow>(
    `${useOrganisationPath()}/customers`,
    { ...conditions, sort },
    { keepPrevious: true },
  )
  const open = useOpenRows(`customers:${organisationId}`)
  const columns = useCustomerColumns()
  usePlaceInList({ shown: list.rows.length, ...list.more })
  return (
    <Shown of={list}>
      {() => (
        <DataList
          label={words('partner.customers')}
          columns={columns}
          rows={list.rows}
          rowKey={(row) => row.id}
          rowName={(row) => row.name}
          details={detailsOf}
          open={open}
          more={list.more}
          empty={<NoCustomers filtered={filtered} />}
        />
      )}
    </Shown>
  )
}

const detailsOf = (row: CustomerRow) => (
  <Suspense fallback={<Loading lines={3} />}>
    <CustomerDetails customerId={row.id} />
  </Suspense>
)
