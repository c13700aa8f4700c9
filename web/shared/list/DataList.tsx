// A table drawn as cards is no table to some browsers, so the roles are said once more; arrow keys go from row to row.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-interactions */
import type { ReactNode } from 'react'
import { useWords } from '../intl/useWords.ts'
import { useLook } from '../look/styles.ts'
import { DataRow } from './DataRow.tsx'
import { ListFoot, type More } from './ListFoot.tsx'
import { ROW_TOGGLE, useListStyles } from './styles.ts'
import { useOpenRows, type OpenRows } from './useOpenRows.ts'

export type Column<T> = {
  id: string
  header: string
  cell: (row: T) => ReactNode
  align?: 'end'
  /** Left out where there is no room for all. */
  wideOnly?: boolean
  /** Short words, which are never broken inside. */
  words?: boolean
  width?: string
}

export type DataListProps<T> = {
  /** What the list holds: its caption for those who cannot see it. */
  label: string
  /** The first column names the row. */
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  rowName: (row: T) => string
  /** What opens under a row; drawn only when it is open. Without it rows have no arrow. */
  details?: (row: T) => ReactNode
  /** Which rows are open, where somebody else remembers it; else the list does. */
  open?: OpenRows
  /** Buttons at the end of a row. */
  actions?: (row: T) => ReactNode
  more?: More
  /** Instead of the list, where it has no rows. */
  empty: ReactNode
}

/**
 * A table for eyes, ears and keyboard: rows open with their arrow, Enter or Space, several at a time; arrow keys go from one to
 * the next. On a narrow screen each row is a card.
 */
export function DataList<T>({ empty, open, more, ...list }: DataListProps<T>) {
  const own = useOpenRows()
  if (list.rows.length === 0) return <>{empty}</>
  return (
    <>
      <Table {...list} open={open ?? own} />
      <ListFoot shown={list.rows.length} more={more} />
    </>
  )
}

type TableProps<T> = Omit<DataListProps<T>, 'empty' | 'open' | 'more'> & { open: OpenRows }

function Table<T>({ label, columns, rows, rowKey, rowName, details, open, actions }: TableProps<T>) {
  const words = useWords()
  const look = useLook()
  const styles = useListStyles()
  return (
    <table role="table" className={styles.table} onKeyDown={moveBetweenRows}>
      <caption className={look.hidden}>{label}</caption>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              className={styles[headStyle(column)]}
              style={{ width: column.width }}
            >
              {column.header}
            </th>
          ))}
          {actions && (
            <th role="columnheader" scope="col" className={styles.headCell}>
              <span className={look.hidden}>{words('shared.list.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.body}>
        {rows.map((row) => {
          const key = rowKey(row)
          return (
            <DataRow
              key={key}
              row={row}
              id={key}
              name={rowName(row)}
              columns={columns}
              actions={actions}
              details={details}
              isOpen={open.has(key)}
              toggle={() => open.toggle(key)}
            />
          )
        })}
      </tbody>
    </table>
  )
}

const headStyle = <T,>(column: Column<T>) =>
  column.align === 'end' ? 'headCellEnd' : column.wideOnly ? 'headCellWide' : 'headCell'

function moveBetweenRows(event: React.KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || !(event.target instanceof HTMLElement) || !event.target.hasAttribute(ROW_TOGGLE)) return
  const toggles = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${ROW_TOGGLE}]`)]
  toggles[toggles.indexOf(event.target) + step]?.focus()
  event.preventDefault()
}
