import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Tag } from '../parts/Tag.tsx'
import type { ImportRow } from './types.ts'

const COLORS = { done: 'success', running: 'brand', stopped: 'warning', unreadable: 'danger' } as const

/** How far an import came, and in numbers. */
export function ImportState({ row }: { row: ImportRow }) {
  const words = useWords()
  const look = useLook()
  const name = useNames()
  const counted = row.state !== 'reading' && row.state !== 'unreadable'
  const counts = { created: row.created, left: row.good - row.created - row.refused, bad: row.faulty + row.refused }
  return (
    <div>
      <Tag color={COLORS[row.state as keyof typeof COLORS]}>{name('imports.state', row.state)}</Tag>
      {counted && <div className={look.quiet}>{words('imports.counts', counts)}</div>}
    </div>
  )
}
