import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import type { Whole } from './types.ts'

type Charge = Whole['charges'][number]

/** What was charged and given back, the latest first. */
export function Charges({ row }: { row: Whole }) {
  const words = useWords()
  const look = useLook()
  const columns = useColumns()
  return (
    <Section plain title={words('commerce.page.charges')}>
      <div>
        <DataList
          label={words('commerce.page.charges')}
          columns={columns}
          rows={row.charges}
          rowKey={(charge) => charge.id}
          rowName={(charge) => words(`commerce.charge.${charge.kind}`)}
          empty={<p className={look.body}>{words('commerce.page.charges.none')}</p>}
        />
      </div>
    </Section>
  )
}

function useColumns(): Column<Charge>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    { id: 'kind', header: words('commerce.page.charges.for'), cell: (row) => words(`commerce.charge.${row.kind}`) },
    {
      id: 'period',
      header: words('commerce.page.charges.when'),
      width: '40%',
      cell: (row) => words('commerce.page.period', { from: formats.date(row.firstDay), to: formats.date(row.lastDay) }),
    },
    {
      id: 'seats',
      header: words('commerce.page.charges.seats'),
      cell: (row) => formats.number(row.quantity),
      align: 'end',
    },
    { id: 'amount', header: words('commerce.page.charges.amount'), cell: (row) => formats.money(row), align: 'end' },
  ]
}
