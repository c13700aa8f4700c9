import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { DataList, type Column } from '../../shared/list/DataList.tsx'
import { useLook } from '../../shared/look/styles.ts'
import type { Receipt, SealedValue } from './receipt.ts'
import { PersonalValue } from './WhoAnswered.tsx'

/** The personal values that stand in the document as hashes only, with what makes each hash. */
export function PersonalHashes({ receipt }: { receipt: Receipt }) {
  const words = useWords()
  const look = useLook()
  const what = useWhat()
  const columns = useColumns()
  return (
    <div className={look.stackTight}>
      <p className={look.body}>{words('customer.receipt.values.what')}</p>
      <code className={look.mono}>{words('customer.receipt.values.command')}</code>
      <DataList
        label={words('customer.receipt.values')}
        rows={receipt.values}
        rowKey={(value) => value.pointer}
        rowName={what}
        columns={columns}
        empty={null}
      />
    </div>
  )
}

/** A place in the document by name; one that we have no words for as it came. */
function useWhat() {
  const name = useNames()
  return (value: SealedValue) => name('customer.receipt.pointer', value.pointer.slice(1).replaceAll('/', '.'))
}

function useColumns(): Column<SealedValue>[] {
  const words = useWords()
  const look = useLook()
  const what = useWhat()
  return [
    { id: 'what', header: words('customer.receipt.values.which'), cell: what },
    { id: 'value', header: words('customer.receipt.values.value'), cell: (value) => <PersonalValue of={value} /> },
    {
      id: 'salt',
      header: words('customer.receipt.values.salt'),
      cell: (value) => <span className={look.mono}>{value.salt ?? '–'}</span>,
    },
  ]
}
