import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import type { ReceiptDocument } from './receipt.ts'

/** What the founder said of the organisation, and answers for. */
export function Declared({ document }: { document: ReceiptDocument }) {
  const words = useWords()
  const formats = useFormats()
  return (
    <Section title={words('customer.receipt.declared')} lead={words('customer.receipt.declared.lead')}>
      <Facts
        items={[
          { label: words('customer.receipt.legalName'), value: document.legalName },
          { label: words('customer.receipt.number'), value: document.registrationNumber },
          { label: words('customer.receipt.country'), value: document.country && formats.country(document.country) },
        ]}
      />
    </Section>
  )
}
