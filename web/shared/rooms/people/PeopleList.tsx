import type { ReactNode } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { useReadList } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import { Toolbar } from '../parts/Toolbar.tsx'
import { useRoleNames } from '../parts/useRoleNames.ts'
import { useSearch } from '../parts/useSearch.ts'
import { PersonDetails } from './PersonDetails.tsx'
import type { PersonRow } from './types.ts'
import { Tag } from '../parts/Tag.tsx'

export function PeopleList({ actions }: { actions: ReactNode }) {
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
            details={detailsOf}
            more={list.more}
            empty={<Empty title={words('shared.list.nothing')}>{words('rooms.people.nothing')}</Empty>}
          />
        )}
      </Shown>
    </>
  )
}

const detailsOf = (person: PersonRow) => <PersonDetails person={person} />

function useColumns(): Column<PersonRow>[] {
  const words = useWords()
  const role = useRoleNames()
  const { name } = useOrganisation()
  return [
    { id: 'name', header: words('rooms.people.name'), cell: (person) => <Name person={person} /> },
    { id: 'email', header: words('rooms.people.email'), cell: (person) => person.email },
    {
      id: 'roles',
      header: words('rooms.people.roles', { organisation: name }),
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
