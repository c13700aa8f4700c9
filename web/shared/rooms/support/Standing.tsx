import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { Tag } from '../parts/Tag.tsx'
import type { ServiceRow } from './types.ts'

const COLOURS = { open: 'brand', waiting: 'warning', solved: 'success', closed: 'subtle' } as const

export function StatusTag({ status }: { status: ServiceRow['status'] }) {
  const name = useNames()
  return <Tag color={COLOURS[status]}>{name('support.status', status)}</Tag>
}

/** How the first answer stands to its time: in words, with the colour only beside. */
export function Target({ row }: { row: Pick<ServiceRow, 'target' | 'dueAt'> }) {
  const say = useTargetWords()
  const { state } = row.target
  const text = say(row)
  return state === 'late' || state === 'answered-late' ? <Tag color="danger">{text}</Tag> : <>{text}</>
}

export function useTargetWords() {
  const words = useWords()
  const formats = useFormats()
  return ({ target: { state, minutes }, dueAt }: Pick<ServiceRow, 'target' | 'dueAt'>) => {
    const [hours, rest] = [Math.floor((minutes ?? 0) / 60), (minutes ?? 0) % 60]
    const time =
      hours > 0 ? words('support.hours', { hours, minutes: rest }) : words('support.minutes', { minutes: rest })
    return words(`support.target.${state}`, { at: formats.moment(dueAt), time })
  }
}
