import { useNames } from '../../shared/intl/useWords.ts'
import type { RequestRow } from './types.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'

const COLOURS = {
  draft: 'informative',
  open: 'brand',
  accepted: 'success',
  declined: 'danger',
  withdrawn: 'subtle',
  expired: 'warning',
} as const

export function StateBadge({ state }: { state: RequestRow['state'] }) {
  const name = useNames()
  return <Tag color={COLOURS[state]}>{name('state.request', state)}</Tag>
}
