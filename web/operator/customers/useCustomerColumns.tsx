import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import type { Column } from '../../shared/list/DataList.tsx'
import { Tag } from '../../shared/look/Tag.tsx'
import type { CustomerPlace } from '../parts/useInstallation.ts'

export function useCustomerColumns(): Column<CustomerPlace>[] {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  return [
    { id: 'name', header: words('operator.customer'), cell: (row) => row.name },
    {
      id: 'state',
      header: words('operator.state'),
      cell: (row) =>
        row.verified ? (
          <Tag color="success">{words('operator.state.verified')}</Tag>
        ) : (
          <Tag color="warning">{words('operator.state.unverified')}</Tag>
        ),
    },
    { id: 'domain', header: words('operator.domain'), wideOnly: true, width: '26%', cell: (row) => row.domain ?? '–' },
    { id: 'country', header: words('operator.country'), words: true, cell: (row) => formats.country(row.country) },
    {
      id: 'cloud',
      header: words('operator.cloud'),
      wideOnly: true,
      words: true,
      cell: (row) => name('cloud', row.cloud),
    },
  ]
}
