import { makeStyles } from '@fluentui/react-components'
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support'
import { SEVERITIES, STATUSES } from '../../../../src/domain/service-request.ts'
import { SelectField } from '../../forms/SelectField.tsx'
import { useNames, useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { PHONE, useLook } from '../../look/styles.ts'
import { GoButton, GoLink } from '../../portal/Go.tsx'
import { Shown } from '../../portal/Shown.tsx'
import { useReadList } from '../../portal/useApi.ts'
import { useSession } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { Toolbar } from '../parts/Toolbar.tsx'
import { useFilters } from '../parts/useFilters.ts'
import { StatusTag, Target } from './Standing.tsx'
import type { ServiceRow, Where } from './types.ts'

const useStyles = makeStyles({ filter: { minWidth: '200px', [PHONE]: { width: '100%' } } })

/** Service requests of one side, narrowed by what stands in the address. */
export function ServiceList({ where }: { where: Where }) {
  const words = useWords()
  const look = useLook()
  const { get, any } = useFilters()
  const columns = useColumns(where)
  const filters = { status: get('status'), severity: get('severity'), customerId: get('customer') }
  const list = useReadList<ServiceRow>(where.at, filters, { keepPrevious: true })
  const empty = any('status', 'severity', 'customer') ? (
    <Empty title={words('shared.list.nothing')}>{words('shared.list.nothing.way')}</Empty>
  ) : (
    <Empty icon={<PersonSupportRegular />} title={words('support.none')}>
      {words(`support.none.way.${where.side === 'provider' ? 'operator' : where.side}`)}
    </Empty>
  )
  return (
    <div>
      <Filters where={where} of={list.rows[0]} />
      <Shown of={list}>
        {() => (
          <DataList
            label={words('support.menu')}
            columns={columns}
            rows={list.rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.subject ?? row.reference}
            more={list.more}
            empty={<div className={look.card}>{empty}</div>}
          />
        )}
      </Shown>
    </div>
  )
}

function Filters({ where, of }: { where: Where; of: ServiceRow | undefined }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const { get, set } = useFilters()
  const all = { value: '', label: words('support.filter.all') }
  const statuses = STATUSES.map((value) => ({ value: value as string, label: words(`support.status.${value}`) }))
  const severities = SEVERITIES.map((value) => ({ value: value as string, label: words(`support.severity.${value}`) }))
  return (
    <Toolbar>
      <div className={styles.filter}>
        <SelectField
          label={words('support.status')}
          value={get('status') ?? ''}
          options={[all, { value: 'unfinished', label: words('support.filter.unfinished') }, ...statuses]}
          onChange={(status) => set({ status: status || undefined })}
        />
      </div>
      <div className={styles.filter}>
        <SelectField
          label={words('support.severity')}
          value={get('severity') ?? ''}
          options={[all, ...severities]}
          onChange={(severity) => set({ severity: severity || undefined })}
        />
      </div>
      {get('customer') && where.side !== 'customer' && (
        <div className={look.row}>
          {of && <span>{words('support.filter.customer', { customer: of.customer.name })}</span>}
          <GoButton to={where.to} size="small">
            {words('support.filter.everybody')}
          </GoButton>
        </div>
      )}
    </Toolbar>
  )
}

function useColumns({ to, side }: Where): Column<ServiceRow>[] {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const { installation } = useSession()
  const helper = (row: ServiceRow) =>
    side === 'provider' ? (row.partner?.name ?? '–') : row.answering === 'partner' ? row.partner?.name : installation
  return [
    {
      id: 'what',
      header: words('support.what'),
      width: '30%',
      cell: (row) => (
        <div className={look.wrap}>
          <GoLink to={`${to}/${row.id}`}>{row.subject ?? words('support.forgotten')}</GoLink>
          <div className={look.quiet}>{[row.reference, row.product].filter(Boolean).join(' · ')}</div>
        </div>
      ),
    },
    ...(side === 'customer'
      ? []
      : [{ id: 'customer', header: words('support.customer'), cell: (row: ServiceRow) => row.customer.name }]),
    {
      id: 'helps',
      header: words(side === 'provider' ? 'support.partner' : 'support.helps'),
      cell: helper,
      words: true,
    },
    {
      id: 'status',
      header: words('support.status'),
      cell: (row) => (
        <div>
          <StatusTag status={row.status} />
          <div className={look.quiet}>{name('support.severity', row.severity)}</div>
        </div>
      ),
      words: true,
    },
    { id: 'answer', header: words('support.answer'), cell: (row) => <Target row={row} />, words: true },
  ]
}
