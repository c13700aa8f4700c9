import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useOrganisation } from '../../portal/useSession.ts'
import { Notice } from '../../states/Notice.tsx'
import type { AgreementStatus } from './types.ts'

const TONES = { missing: 'warning', outdated: 'warning', current: 'success' } as const

export function AgreementState({ status }: { status: AgreementStatus }) {
  const words = useWords()
  const formats = useFormats()
  const { name } = useOrganisation()
  const last = status.acceptances.at(0)
  const values = {
    organisation: name,
    version: status.current?.version ?? 0,
    date: last ? formats.day(last.acceptedAt) : '',
    person: last?.acceptedByName ?? 'none',
  }
  return (
    <Notice live={false} tone={TONES[status.state]} title={words(`rooms.agreement.${status.state}`, values)}>
      {words(`rooms.agreement.${status.state}.what`, values)}
    </Notice>
  )
}
