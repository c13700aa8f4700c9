import { Switch } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useNames, useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useReadList, useRefresh } from '../../portal/useApi.ts'
import { Empty } from '../../states/Empty.tsx'
import { Section } from '../parts/Section.tsx'
import { useFilters } from '../parts/useFilters.ts'
import type { ImportedRow, ImportRow } from './types.ts'

/** The rows as the file has them, with what was found; those with problems first of all. */
export function ImportRows({ row, at }: { row: ImportRow; at: string }) {
  const words = useWords()
  const { get, set } = useFilters()
  const all = get('rows') === 'all' || row.faulty + row.refused === 0
  const list = useReadList<ImportedRow>(`${at}/rows`, { only: all ? undefined : 'problems' })
  const columns = useColumns(row)
  const refresh = useRefresh()
  useEffect(() => {
    // What became of the rows is known anew when the import got on.
    if (row.state !== 'checked') void refresh([`${at}/rows`])
  }, [row.state, at, refresh])
  const gone = row.fileName === null
  return (
    <Section
      title={words('imports.rows')}
      plain
      actions={
        row.faulty + row.refused > 0 &&
        !gone && (
          <Switch
            label={words('imports.rows.problems')}
            checked={!all}
            onChange={(_, { checked }) => set({ rows: checked ? undefined : 'all' })}
          />
        )
      }
    >
      <Shown of={list}>
        {() => (
          <DataList
            label={words('imports.rows')}
            columns={columns}
            rows={list.rows}
            rowKey={(one) => String(one.row)}
            rowName={(one) => words('imports.row.n', { row: one.row })}
            more={list.more}
            empty={
              <Empty title={words(gone ? 'imports.rows.gone' : 'imports.rows.none')}>
                {words(gone ? 'imports.rows.gone.way' : 'imports.rows.none.way')}
              </Empty>
            }
          />
        )}
      </Shown>
    </Section>
  )
}

function useColumns(of: ImportRow): Column<ImportedRow>[] {
  const words = useWords()
  const look = useLook()
  return [
    { id: 'row', header: words('imports.row'), cell: ({ row }) => words('imports.row.n', { row }), width: '14%' },
    {
      id: 'person',
      header: words('imports.row.person'),
      cell: (row) => (
        <div className={look.wrap}>
          <div>{row.displayName || '–'}</div>
          <div className={look.quiet}>{row.email || '–'}</div>
        </div>
      ),
    },
    { id: 'what', header: words('imports.row.what'), cell: (row) => <What row={row} of={of} /> },
  ]
}

function What({ row, of }: { row: ImportedRow; of: ImportRow }) {
  const words = useWords()
  const name = useNames()
  if (row.problems.length === 0) {
    const state = row.state === 'created' ? 'created' : of.state === 'cancelled' ? 'left' : 'waiting'
    return <>{words(`imports.row.${state}`)}</>
  }
  return (
    <>
      {row.problems.map(({ column, code }) => (
        <div key={`${column} ${code}`}>
          {words('imports.problem', { column: name('imports.column', column), fault: name('imports.fault', code) })}
        </div>
      ))}
    </>
  )
}
