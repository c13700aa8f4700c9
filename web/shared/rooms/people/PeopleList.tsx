import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { DataList } from '../../list/DataList.tsx'
import { useReadList } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PersonDetails } from './PersonDetails.tsx'
import type { Happened, PersonRow } from './types.ts'
import { useColumns } from './useColumns.tsx'
import { usePeopleFilters } from './usePeopleFilters.ts'

const RestoreSeveral = lazy(() => import('./RestoreSeveral.tsx'))

type Props = { actions: ReactNode; onHappened: (happened: Happened) => void }

/** By name, narrowed as the address says; who is deleted has a list apart. */
export function PeopleList({ actions, onHappened }: Props) {
  const words = useWords()
  const { conditions } = usePeopleFilters()
  const list = useReadList<PersonRow>(`${useOrganisationPath()}/people`, conditions, { keepPrevious: true })
  const deleted = conditions.state === 'deleted'
  const columns = useColumns(deleted)
  const restorable = list.rows.filter((person) => person.mayRestore)
  const narrowed = conditions.state !== undefined || conditions.role !== undefined
  const nobody = deleted && !conditions.q && !conditions.role
  return (
    <>
      <PeopleFilters actions={deleted ? <Several people={restorable} onHappened={onHappened} /> : actions} />
      <Shown of={list}>
        {() => (
          <DataList
            label={words(deleted ? 'rooms.people.state.deleted' : 'rooms.people')}
            columns={columns}
            rows={list.rows}
            rowKey={(person) => person.id}
            rowName={(person) => person.displayName}
            details={(person) => <PersonDetails person={person} onHappened={onHappened} />}
            more={list.more}
            empty={
              <Empty title={words(nobody ? 'rooms.people.nobodyDeleted' : 'shared.list.nothing')}>
                {words(
                  nobody
                    ? 'rooms.people.nobodyDeleted.what'
                    : narrowed
                      ? 'shared.list.nothing.way'
                      : 'rooms.people.nothing',
                )}
              </Empty>
            }
          />
        )}
      </Shown>
    </>
  )
}

/** One is restored in its row; for several there is a list to choose from. */
function Several({ people, onHappened }: { people: PersonRow[]; onHappened: (happened: Happened) => void }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  if (people.length < 2) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words('rooms.people.restoreSeveral')}</Button>
      <Suspense fallback={null}>
        {open && <RestoreSeveral people={people} onClose={() => setOpen(false)} onHappened={onHappened} />}
      </Suspense>
    </>
  )
}
