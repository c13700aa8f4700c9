import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Tag } from '../parts/Tag.tsx'
import type { Holder } from './types.ts'

export function PersonName({ person }: { person: Pick<Holder, 'displayName' | 'blocked'> }) {
  const words = useWords()
  const look = useLook()
  return (
    <span className={look.row}>
      {person.displayName}
      {person.blocked && <Tag color="danger">{words('rooms.people.blocked')}</Tag>}
    </span>
  )
}
