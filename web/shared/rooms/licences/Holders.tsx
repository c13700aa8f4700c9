import { useState } from 'react'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useReadList } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import { Toolbar } from '../parts/Toolbar.tsx'
import { PersonName } from './PersonName.tsx'
import { TakeBack } from './TakeBack.tsx'
import type { Holder, ProductSeats } from './types.ts'

/** Who holds a product, by name. */
export default function Holders({ product, assigns }: { product: ProductSeats; assigns: boolean }) {
  const words = useWords()
  const look = useLook()
  const [q, setQ] = useState('')
  const path = `${useOrganisationPath()}/licences/${product.id}/people`
  const list = useReadList<Holder>(path, { q, limit: 10 }, { keepPrevious: true })
  const columns = useColumns()
  const empty = q ? (
    <Empty title={words('shared.list.nothing')}>{words('rooms.people.nothing')}</Empty>
  ) : (
    <Empty title={words('rooms.licences.holders.none', { product: product.name })}>
      {words('rooms.licences.holders.none.way')}
    </Empty>
  )
  return (
    <div className={look.stackTight}>
      <Shown of={list}>
        {() => (
          <div>
            {(q !== '' || list.rows.length > 0) && (
              <Toolbar>
                <SearchField label={words('rooms.licences.holders.search')} value={q} onChange={setQ} />
              </Toolbar>
            )}
            <DataList
              label={words('rooms.licences.holders', { product: product.name })}
              columns={columns}
              rows={list.rows}
              rowKey={(person) => person.id}
              rowName={(person) => person.displayName}
              actions={assigns ? takeBackOf(product) : undefined}
              more={list.more}
              empty={empty}
            />
          </div>
        )}
      </Shown>
    </div>
  )
}

const takeBackOf = (product: ProductSeats) => (person: Holder) => <TakeBack product={product} person={person} />

function useColumns(): Column<Holder>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    { id: 'name', header: words('rooms.people.name'), cell: (person) => <PersonName person={person} /> },
    { id: 'email', header: words('rooms.people.email'), cell: (person) => person.email, width: '40%' },
    {
      id: 'since',
      header: words('rooms.licences.since'),
      wideOnly: true,
      cell: (person) => person.since && formats.shortDay(person.since),
    },
  ]
}
