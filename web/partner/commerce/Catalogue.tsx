import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { BoxRegular } from '@fluentui/react-icons/svg/box'
import { useState, type ReactNode } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { SearchField } from '../../shared/rooms/parts/SearchField.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { usePrice } from './usePrice.ts'
import type { Sold } from './types.ts'

type Props = { there: string; chosen: readonly string[]; add: (offer: Sold) => void; problem: ReactNode }

/** What may be ordered for this customer, at its price now. */
export function Catalogue({ there, chosen, add, problem }: Props) {
  const words = useWords()
  const look = useLook()
  const [q, setQ] = useState('')
  const list = useReadList<Sold>(`${there}/offers`, { q }, { keepPrevious: true })
  const columns = useColumns()
  const actions = (offer: Sold) =>
    chosen.includes(offer.id) ? (
      <span className={look.quiet}>{words('commerce.order.added')}</span>
    ) : (
      <Button
        size="small"
        icon={<AddRegular />}
        aria-label={words('commerce.order.add.named', { offer: offer.name })}
        onClick={() => add(offer)}
      >
        {words('commerce.order.add')}
      </Button>
    )
  const kind = q ? 'nothing' : 'none'
  return (
    <Section plain title={words('commerce.order.catalogue')}>
      <SearchField label={words('commerce.order.search')} value={q} onChange={setQ} />
      {problem}
      <Shown of={list}>
        {() => (
          <div>
            <DataList
              label={words('commerce.order.catalogue')}
              columns={columns}
              rows={list.rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.name}
              actions={actions}
              more={list.more}
              empty={
                <div className={look.card}>
                  <Empty icon={<BoxRegular />} title={words(`commerce.order.catalogue.${kind}`)}>
                    {words(`commerce.order.catalogue.${kind}.way`)}
                  </Empty>
                </div>
              }
            />
          </div>
        )}
      </Shown>
    </Section>
  )
}

function useColumns(): Column<Sold>[] {
  const words = useWords()
  const look = useLook()
  const price = usePrice()
  return [
    {
      id: 'name',
      header: words('commerce.order.offer'),
      width: '45%',
      cell: (row) => (
        <div>
          <span className={look.row}>
            {row.name}
            {row.trial && <Tag color="brand">{words('commerce.trial')}</Tag>}
          </span>
          <div className={look.quiet}>{row.sku}</div>
        </div>
      ),
    },
    {
      id: 'price',
      header: words('commerce.price'),
      cell: (row) => (
        <div>
          {price.unit(row)}
          <div className={look.quiet}>{price.term(row)}</div>
          {row.kind === 'licence' && (
            <div className={look.quiet}>
              {words('commerce.order.between', { least: row.least, most: row.most })}
              {row.cancelDays > 0 && <> · {words('commerce.order.cancel', { days: row.cancelDays })}</>}
            </div>
          )}
        </div>
      ),
    },
  ]
}
