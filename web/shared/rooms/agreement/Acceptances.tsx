import { Link } from '@fluentui/react-components'
import { addressOf } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useLook } from '../../look/styles.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Section } from '../parts/Section.tsx'
import { useMay } from '../parts/useMay.ts'
import type { AgreementStatus } from './types.ts'

type Acceptance = AgreementStatus['acceptances'][number]

/** Which version was signed, by whom, when; each with its receipt. */
export function Acceptances({ status }: { status: AgreementStatus }) {
  const words = useWords()
  const columns = useColumns()
  return (
    <Section plain title={words('rooms.agreement.acceptances')}>
      <DataList
        label={words('rooms.agreement.acceptances')}
        columns={columns}
        rows={status.acceptances}
        rowKey={(one) => one.evidenceId}
        rowName={(one) => String(one.version)}
        empty={null}
      />
    </Section>
  )
}

function useColumns(): Column<Acceptance>[] {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const path = useOrganisationPath()
  const reads = useMay('receipts.read')
  const receipt: Column<Acceptance> = {
    id: 'receipt',
    header: words('rooms.agreement.receipt'),
    cell: (one) => (
      <Link href={addressOf(`${path}/evidence/${one.evidenceId}/document`)} download>
        {words('rooms.agreement.download')}
      </Link>
    ),
  }
  return [
    {
      id: 'version',
      header: words('rooms.agreement.version'),
      cell: (one) => words('rooms.agreement.versioned', { version: one.version }),
    },
    { id: 'at', header: words('rooms.agreement.at'), cell: (one) => formats.moment(one.acceptedAt) },
    {
      id: 'by',
      header: words('rooms.agreement.by'),
      cell: (one) => one.acceptedByName ?? words('rooms.agreement.erased'),
    },
    {
      id: 'digest',
      header: words('rooms.agreement.read'),
      cell: (one) => (
        <span className={look.mono} title={one.readDigest}>
          {one.readDigest.slice(0, 16)}…
        </span>
      ),
      wideOnly: true,
    },
    ...(reads ? [receipt] : []),
  ]
}
