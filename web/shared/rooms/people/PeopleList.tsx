import type { ReactNode } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { useReadList } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import { Toolbar } from '../parts/Toolbar.tsx'
import { useRoleNames } from '../parts/useRoleNames.ts'
import { useSearch } from '../parts/useSearch.ts'
import { PersonDetails } from './PersonDetails.tsx'
import type { PersonRow } from './types.ts'
import { Tag } from '../parts/Tag.tsx'

type Props = { actions: ReactNode; onErased: (name: string) => void }

export function PeopleList({ actions, onErased }: Props) {
  const words = useWords()
  const { q, search } = useSearch()
  const list = useReadList<PersonRow>(`${useOrganisationPath()}/people`, { q }, { keepPrevious: true })
  const columns = useColumns()
  return (
    <>
      <Toolbar actions={actions}>
        <SearchField label={words('rooms.people.search')} value={q} onChange={search} />
      </Toolbar>
      <Shown of={list}>
        {() => (
          <DataList
            label={words('rooms.people')}
            columns={columns}
            rows={list.rows}
            rowKey={(person) => person.id}
            rowName={(person) => person.displayName}
            details={(person) => <PersonDetails person={person} onErased={onErased} />}
            more={list.more}
            empty={<Empty title={words('shared.list.nothing')}>{words('rooms.people.nothing')}</Empty>}
          />
        )}
      </Shown>
    </>
  )
}

function useColumns(): Column<PersonRow>[] {
  const words = useWords()
  const role = useRoleNames()
  return [
    { id: 'name', header: words('rooms.people.name'), cell: (person) => <Name person={person} /> },
    { id: 'email', header: words('rooms.people.email'), cell: (person) => person.email, width: '34%' },
    {
      id: 'roles',
      header: words('rooms.people.roles.plain'),
      cell: (person) => person.roles.map(role).join(', '),
    },
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
      {person.blocked && <Tag color="danger">{words('rooms.people.blocked')}</Tag>}
    </span>
  )
}
