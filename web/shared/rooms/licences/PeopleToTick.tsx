import { Checkbox } from '@fluentui/react-components'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useRead, useReadList } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { PersonName } from './PersonName.tsx'
import type { Holder, LicenceList } from './types.ts'

type Props = {
  q: string
  everybody: boolean
  ticked: ReadonlyMap<string, string>
  tick: (person: Holder, on: boolean) => void
}

/** People with a box each, and what they hold. */
export function PeopleToTick({ q, everybody, ticked, tick }: Props) {
  const words = useWords()
  const path = `${useOrganisationPath()}/licences`
  const list = useReadList<Holder>(`${path}/people`, { q }, { keepPrevious: true })
  const columns = useColumns(useProductNames(path), (person) => (
    <Checkbox
      aria-label={words('rooms.licences.choose.one', { name: person.displayName })}
      checked={everybody || ticked.has(person.id)}
      disabled={everybody}
      onChange={(_, data) => tick(person, data.checked === true)}
    />
  ))
  return (
    <Shown of={list}>
      {() => (
        <DataList
          label={words('rooms.licences.choose')}
          columns={columns}
          rows={list.rows}
          rowKey={(person) => person.id}
          rowName={(person) => person.displayName}
          more={list.more}
          empty={
            <Empty title={words('shared.list.nothing')}>
              {words(q ? 'rooms.people.nothing' : 'rooms.licences.choose.nobody')}
            </Empty>
          }
        />
      )}
    </Shown>
  )
}

function useProductNames(path: string): ReadonlyMap<string, string> {
  const { data } = useRead<LicenceList>(path)
  return new Map(data?.items.map((product) => [product.id, product.name]))
}

function useColumns(names: ReadonlyMap<string, string>, box: (person: Holder) => React.ReactNode): Column<Holder>[] {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const held = (person: Holder) => person.products.map((id) => names.get(id) ?? '').filter(Boolean)
  return [
    {
      id: 'name',
      header: words('rooms.people.name'),
      cell: (person) => (
        <span className={look.row}>
          {box(person)}
          <PersonName person={person} />
        </span>
      ),
    },
    { id: 'email', header: words('rooms.people.email'), cell: (person) => person.email, width: '34%', wideOnly: true },
    {
      id: 'holds',
      header: words('rooms.licences.holds'),
      width: '32%',
      cell: (person) => {
        const all = held(person).toSorted(formats.compare)
        return all.length > 0 ? formats.list(all) : words('rooms.licences.holds.nothing')
      },
    },
  ]
}
