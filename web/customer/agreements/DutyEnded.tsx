import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import type { ReceiptDocument } from './receipt.ts'

/** Which duty to support ends by the two yeses, and when. */
export function DutyEnded({ document: { partner, dutySince, endsAt } }: { document: ReceiptDocument }) {
  const words = useWords()
  const formats = useFormats()
  return (
    <Section title={words('support.receipt.what')} lead={words('support.receipt.lead')}>
      <Facts
        items={[
          { label: words('support.partner'), value: partner?.name },
          { label: words('support.receipt.since'), value: dutySince && formats.moment(dutySince) },
          { label: words('support.receipt.ends'), value: endsAt && formats.moment(endsAt) },
        ]}
      />
    </Section>
  )
}
