import { AddRegular } from '@fluentui/react-icons/svg/add'
import { BuildingRegular } from '@fluentui/react-icons/svg/building'
import { useState } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList } from '../../shared/list/DataList.tsx'
import { useOpenRows } from '../../shared/list/useOpenRows.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { SearchField } from '../../shared/rooms/parts/SearchField.tsx'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { useSearch } from '../../shared/rooms/parts/useSearch.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { Told } from '../../shared/states/Told.tsx'
import { StateFilter } from '../parts/StateFilter.tsx'
import { useInstallationPath, type CustomerPlace } from '../parts/useInstallation.ts'
import { CustomerDetails } from './CustomerDetails.tsx'
import { useCustomerColumns } from './useCustomerColumns.tsx'

/** The customers of the installation: their registration, never their people. */
export function CustomersPage() {
  const words = useWords()
  const look = useLook()
  const { q, search } = useSearch()
  const bringIn = (
    <GoButton to="customers/new" appearance="primary" icon={<AddRegular />}>
      {words('operator.bringIn')}
    </GoButton>
  )
  return (
    <Page title={words('operator.customers')} lead={words('operator.customers.lead')} actions={bringIn}>
      <div className={look.row}>
        <SearchField label={words('operator.search')} value={q} onChange={search} />
        <StateFilter
          name="state"
          label={words('operator.state')}
          all={words('operator.state.all')}
          options={[{ value: 'unverified', label: words('operator.state.unverified') }]}
        />
      </div>
      <CustomerList />
    </Page>
  )
}

function CustomerList() {
  const words = useWords()
  const look = useLook()
  const { get, any } = useFilters()
  const columns = useCustomerColumns()
  const open = useOpenRows('operator.customers')
  // Above the list, because a confirmed customer leaves the list of the unverified.
  const [done, setDone] = useState<string>()
  const list = useReadList<CustomerPlace>(
    `${useInstallationPath()}/customers`,
    { q: get('q'), state: get('state') },
    { keepPrevious: true },
  )
  const empty = any('q', 'state') ? (
    <Empty title={words('shared.list.nothing')}>{words('shared.list.nothing.way')}</Empty>
  ) : (
    <Empty icon={<BuildingRegular />} title={words('operator.customers.none')}>
      {words('operator.customers.none.way')}
    </Empty>
  )
  const details = (row: CustomerPlace) => <CustomerDetails id={row.id} onDone={() => setDone(row.name)} />
  return (
    <Shown of={list}>
      {() => (
        <div className={look.stackTight}>
          {done && (
            <Told key={done} title={words('operator.customer.confirm.done', { customer: done })}>
              {words('operator.customer.confirm.done.what')}
            </Told>
          )}
          <DataList
            label={words('operator.customers')}
            columns={columns}
            rows={list.rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.name}
            details={details}
            open={open}
            more={list.more}
            empty={<div className={look.card}>{empty}</div>}
          />
        </div>
      )}
    </Shown>
  )
}
