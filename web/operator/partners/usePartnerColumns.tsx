import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import type { Column } from '../../shared/list/DataList.tsx'
import { Tag } from '../../shared/look/Tag.tsx'
import type { PartnerRow } from '../parts/useInstallation.ts'

export function usePartnerColumns(): Column<PartnerRow>[] {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  return [
    { id: 'name', header: words('operator.partner'), cell: (row) => row.name },
    { id: 'state', header: words('operator.state'), cell: (row) => <PartnerState partner={row} /> },
    {
      id: 'channel',
      header: words('operator.channel'),
      wideOnly: true,
      words: true,
      cell: (row) => name('channel', row.channel),
    },
    { id: 'country', header: words('operator.country'), words: true, cell: (row) => formats.country(row.country) },
    {
      id: 'cloud',
      header: words('operator.cloud'),
      wideOnly: true,
      words: true,
      cell: (row) => name('cloud', row.cloud),
    },
    {
      id: 'agreement',
      header: words('operator.agreement'),
      wideOnly: true,
      words: true,
      cell: (row) =>
        row.agreementVersion === null
          ? words('operator.agreement.unsigned')
          : words('operator.agreement.version', { version: row.agreementVersion }),
    },
    {
      id: 'customers',
      header: words('operator.customers'),
      align: 'end',
      cell: (row) => formats.counted(row.customers),
    },
  ]
}

/** What matters most about it now; the rest stands under the row. */
function PartnerState({ partner }: { partner: PartnerRow }) {
  const words = useWords()
  if (partner.suspendedAt) return <Tag color="danger">{words('operator.state.suspended')}</Tag>
  return partner.verified ? (
    <Tag color="success">{words('operator.state.verified')}</Tag>
  ) : (
    <Tag color="warning">{words('operator.state.unverified')}</Tag>
  )
}
