import { BuildingPeopleRegular } from '@fluentui/react-icons/svg/building-people'
import { AddRegular } from '@fluentui/react-icons/svg/add'
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
import { useInstallationPath, type PartnerRow } from '../parts/useInstallation.ts'
import { PartnerDetails, type PartnerVerb } from './PartnerDetails.tsx'
import { usePartnerColumns } from './usePartnerColumns.tsx'

/** Everybody who may sell here: brought in, confirmed and, where need be, suspended by the operator. */
export function PartnersPage() {
  const words = useWords()
  const look = useLook()
  const { q, search } = useSearch()
  const onboard = (
    <GoButton to="partners/new" appearance="primary" icon={<AddRegular />}>
      {words('operator.partners.onboard')}
    </GoButton>
  )
  const states = (['suspended', 'unverified'] as const).map((value) => ({
    value,
    label: words(`operator.state.${value}`),
  }))
  return (
    <Page title={words('operator.partners')} lead={words('operator.partners.lead')} actions={onboard}>
      <div className={look.row}>
        <SearchField label={words('operator.search')} value={q} onChange={search} />
        <StateFilter name="state" label={words('operator.state')} all={words('operator.state.all')} options={states} />
      </div>
      <Partners />
    </Page>
  )
}

function Partners() {
  const words = useWords()
  const look = useLook()
  const { get, any } = useFilters()
  const columns = usePartnerColumns()
  const open = useOpenRows('operator.partners')
  // Above the list, because the row may leave it: a confirmed partner is not among the unverified.
  const [done, setDone] = useState<{ verb: PartnerVerb; partner: string; times: number }>()
  const list = useReadList<PartnerRow>(
    `${useInstallationPath()}/partners`,
    { q: get('q'), state: get('state') },
    { keepPrevious: true },
  )
  const empty = any('q', 'state') ? (
    <Empty title={words('shared.list.nothing')}>{words('shared.list.nothing.way')}</Empty>
  ) : (
    <Empty icon={<BuildingPeopleRegular />} title={words('operator.partners.none')}>
      {words('operator.partners.none.way')}
    </Empty>
  )
  const note = (row: PartnerRow) => (verb: PartnerVerb) =>
    setDone({ verb, partner: row.name, times: (done?.times ?? 0) + 1 })
  const details = (row: PartnerRow) => <PartnerDetails partner={row} onDone={note(row)} />
  return (
    <Shown of={list}>
      {() => (
        <div className={look.stackTight}>
          {done && (
            <Told key={done.times} title={words(`operator.partner.${done.verb}.done`, done)}>
              {words(`operator.partner.${done.verb}.done.what`, done)}
            </Told>
          )}
          <DataList
            label={words('operator.partners')}
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
