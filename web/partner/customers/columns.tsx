import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import type { Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { askForRights, type CustomerRow } from './types.ts'
import { useCustomerFilters } from './useCustomerFilters.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'

export function useCustomerColumns(): Column<CustomerRow>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    { id: 'name', header: words('partner.customers.name'), cell: (row) => row.name, width: '26%' },
    {
      id: 'domain',
      header: words('partner.customers.domain'),
      cell: (row) => row.domain ?? words('partner.customers.noDomain'),
      width: '23%',
    },
    { id: 'country', header: words('partner.customers.country'), cell: (row) => formats.country(row.country) },
    { id: 'state', header: words('partner.customers.relationship'), cell: (row) => <Relationship row={row} /> },
    { id: 'rights', header: words('partner.customers.rights'), cell: (row) => <Rights row={row} />, width: '27%' },
  ]
}

function Relationship({ row }: { row: CustomerRow }) {
  const words = useWords()
  if (row.state === 'ending') return <Tag color="warning">{words('partner.customers.state.ending')}</Tag>
  return <>{words('partner.customers.reseller')}</>
}

/** “Rights: 3, to 22 May 2027”, or none and how to ask for them. */
function Rights({ row }: { row: CustomerRow }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const mayAsk = useMay('requests.open')
  const ends = useCustomerFilters().conditions.endsWithin !== undefined
  const holds = row.rightsUntil !== null && new Date(row.rightsUntil) > new Date()
  if (holds) {
    const date = row.rightsLastDay ? formats.date(row.rightsLastDay) : formats.day(row.rightsUntil!)
    return (
      <span className={look.row}>
        {words('partner.customers.rights.until', { count: row.rightsCount, date })}
        {ends && row.rightsNextDay && row.rightsNextDay !== row.rightsLastDay && (
          <span className={look.quiet}>{words('account.ends.first', { date: formats.date(row.rightsNextDay) })}</span>
        )}
        {row.rightsUnheld > 0 && (
          <Tag color="danger">
            {words(
              row.rightsUnheld >= row.rightsCount
                ? 'partner.customers.rights.unheld'
                : 'partner.customers.rights.someUnheld',
              { count: row.rightsUnheld },
            )}
          </Tag>
        )}
        {row.rightsFrozen && <Tag color="warning">{words('partner.customers.rights.frozen')}</Tag>}
      </span>
    )
  }
  return (
    <span className={look.row}>
      {words('partner.customers.rights.none')}
      {mayAsk && <GoLink to={askForRights(row.id)}>{words('partner.customers.rights.ask')}</GoLink>}
    </span>
  )
}
