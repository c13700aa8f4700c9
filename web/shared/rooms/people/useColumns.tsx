import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import type { Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { Tag } from '../parts/Tag.tsx'
import { useRoleNames } from '../parts/useRoleNames.ts'
import type { PersonRow } from './types.ts'

/** Who, the address to sign in with, and the roles; of those who are deleted, until when they can be restored. */
export function useColumns(deleted: boolean): Column<PersonRow>[] {
  const words = useWords()
  const formats = useFormats()
  const role = useRoleNames()
  const roles = (person: PersonRow) => person.roles.map(role).join(', ')
  return [
    { id: 'name', header: words('rooms.people.name'), cell: (person) => <Name person={person} /> },
    { id: 'email', header: words('rooms.people.email'), cell: (person) => person.email, width: '34%' },
    deleted
      ? {
          id: 'gone',
          header: words('rooms.people.goneAt'),
          cell: (person) => person.goneAt && formats.day(person.goneAt),
        }
      : { id: 'roles', header: words('rooms.people.roles.plain'), cell: roles },
  ]
}

function Name({ person }: { person: PersonRow }) {
  const words = useWords()
  const look = useLook()
  return (
    <span className={look.row}>
      {person.displayName}
      {person.isYou && <Tag color="brand">{words('rooms.people.you')}</Tag>}
      {person.guest && (
        <Tag outline color="informative">
          {words('rooms.people.guest')}
        </Tag>
      )}
      {person.state === 'blocked' && <Tag color="danger">{words('rooms.people.blocked')}</Tag>}
    </span>
  )
}
