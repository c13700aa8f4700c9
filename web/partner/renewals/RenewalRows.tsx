import { makeStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useFormats } from '../../shared/format.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList, useRefresh } from '../../shared/portal/useApi.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { Empty } from '../../shared/states/Empty.tsx'
import type { Renewal, RenewedRow } from './types.ts'

const useStyles = makeStyles({ outcome: { minWidth: '200px' } })
const OUTCOMES = ['waiting', 'asked', 'refused'] as const

/** Each customer with what is asked and what became of it, all or of one outcome. */
export function RenewalRows({ row, at }: { row: Renewal; at: string }) {
  const words = useWords()
  const styles = useStyles()
  const { get, set } = useFilters()
  const state = get('outcome')
  const list = useReadList<RenewedRow>(`${at}/rows`, { state }, { keepPrevious: true })
  const columns = useColumns(row)
  const refresh = useRefresh()
  useEffect(() => {
    // What became of the rows is known anew when the renewal got on.
    if (row.state !== 'prepared') void refresh([`${at}/rows`])
  }, [row.state, at, refresh])
  const outcomes = OUTCOMES.map((value) => ({ value: value as string, label: words(`renewals.row.${value}`) }))
  const gone = row.forgotten ? 'gone' : 'none'
  return (
    <Section
      title={words('renewals.rows')}
      plain
      actions={
        !row.forgotten && (
          <div className={styles.outcome}>
            <SelectField
              label={words('renewals.row.outcome')}
              value={state ?? ''}
              options={[{ value: '', label: words('renewals.all') }, ...outcomes]}
              onChange={(outcome) => set({ outcome: outcome || undefined })}
            />
          </div>
        )
      }
    >
      <Shown of={list}>
        {() => (
          <DataList
            label={words('renewals.rows')}
            columns={columns}
            rows={list.rows}
            rowKey={(one) => String(one.row)}
            rowName={(one) => one.customerName ?? words('renewals.row.unknown')}
            more={list.more}
            empty={<Empty title={words(`renewals.rows.${gone}`)}>{words(`renewals.rows.${gone}.way`)}</Empty>}
          />
        )}
      </Shown>
    </Section>
  )
}

function useColumns(of: Renewal): Column<RenewedRow>[] {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  return [
    {
      id: 'customer',
      header: words('renewals.row.customer'),
      cell: (row) => row.customerName ?? words('renewals.row.unknown'),
      width: '26%',
    },
    {
      id: 'roles',
      header: words('renewals.row.roles'),
      cell: (row) => formats.list(row.roles.map((role) => name('role', role))) || '–',
      width: '30%',
    },
    {
      id: 'ends',
      header: words('renewals.row.ends'),
      cell: (row) => (row.lastDay === null ? '–' : formats.date(row.lastDay)),
    },
    { id: 'outcome', header: words('renewals.row.outcome'), cell: (row) => <Outcome row={row} of={of} /> },
  ]
}

function Outcome({ row, of }: { row: RenewedRow; of: Renewal }) {
  const words = useWords()
  const look = useLook()
  if (row.refusal)
    return (
      <div className={look.wrap}>
        <div>{row.refusal.title}</div>
        <div className={look.quiet}>{row.refusal.way}</div>
      </div>
    )
  if (row.requestId) return <GoLink to={`requests/${row.requestId}`}>{words('renewals.row.see')}</GoLink>
  return <>{words(of.state === 'cancelled' ? 'renewals.row.left' : 'renewals.row.waiting')}</>
}
