// A table drawn as cards is no table to some browsers, so the roles are said once more; arrow keys go from row to row.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-interactions */
import { Button, mergeClasses } from '@fluentui/react-components'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useId, type ReactNode } from 'react'
import { useWords } from '../intl/useWords.ts'
import type { Column } from './DataList.tsx'
import { ROW_TOGGLE, useListStyles } from './styles.ts'

type Props<T> = {
  row: T
  id: string
  name: string
  columns: readonly Column<T>[]
  actions?: (row: T) => ReactNode
  details?: (row: T) => ReactNode
  isOpen: boolean
  toggle: () => void
}

export function DataRow<T>({ row, name, columns, actions, details, isOpen, toggle }: Props<T>) {
  const styles = useListStyles()
  const detailsId = useId()
  const [first, ...others] = columns
  return (
    <>
      <tr role="row" className={mergeClasses(styles.row, isOpen && styles.rowOpen)}>
        {first && (
          <th role="rowheader" scope="row" className={styles.nameCell}>
            <div className={styles.name}>
              {details && <Toggle name={name} isOpen={isOpen} controls={detailsId} toggle={toggle} />}
              <div className={styles.nameText}>{first.cell(row)}</div>
            </div>
          </th>
        )}
        {others.map((column) => (
          <td
            key={column.id}
            role="cell"
            className={styles[column.align === 'end' ? 'cellEnd' : column.wideOnly ? 'cellWide' : 'cell']}
          >
            <span className={styles.cardLabel} aria-hidden>
              {column.header}
            </span>
            <div className={mergeClasses(styles.cellText, column.words && styles.cellWords)}>{column.cell(row)}</div>
          </td>
        ))}
        {actions && (
          <td role="cell" className={styles.actions}>
            {actions(row)}
          </td>
        )}
      </tr>
      {details && isOpen && (
        <tr role="row" id={detailsId} className={styles.detailsRow}>
          <td role="cell" colSpan={columns.length + (actions ? 1 : 0)} className={styles.details}>
            {details(row)}
          </td>
        </tr>
      )}
    </>
  )
}

function Toggle({
  name,
  isOpen,
  controls,
  toggle,
}: {
  name: string
  isOpen: boolean
  controls: string
  toggle: () => void
}) {
  const words = useWords()
  const styles = useListStyles()
  return (
    <Button
      {...{ [ROW_TOGGLE]: '' }}
      appearance="subtle"
      size="small"
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      aria-label={words(isOpen ? 'shared.list.details.hide' : 'shared.list.details.show', { name })}
      icon={<ChevronRightRegular className={mergeClasses(styles.arrow, isOpen && styles.arrowOpen)} />}
      onClick={toggle}
    />
  )
}
