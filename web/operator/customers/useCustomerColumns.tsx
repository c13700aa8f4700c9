import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import type { Column } from '../../shared/list/DataList.tsx'
import { Tag } from '../../shared/look/Tag.tsx'
import type { CustomerRow } from '../parts/useInstallation.ts'

export function useCustomerColumns(): Column<CustomerRow>[] {
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
    { id: 'domain', header: words('operator.domain'), wideOnly: true, cell: (row) => row.domain ?? '–' },
    { id: 'country', header: words('operator.country'), cell: (row) => formats.country(row.country) },
    { id: 'cloud', header: words('operator.cloud'), wideOnly: true, cell: (row) => name('cloud', row.cloud) },
    {
      id: 'agreement',
      header: words('operator.agreement'),
      wideOnly: true,
      cell: (row) =>
        row.agreementVersion === null
          ? words('operator.agreement.unsigned')
          : words('operator.agreement.version', { version: row.agreementVersion }),
    },
    { id: 'partners', header: words('operator.partners'), align: 'end', cell: (row) => formats.number(row.partners) },
  ]
}
