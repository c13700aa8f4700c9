import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import type { Company } from './types.ts'

/** The customer's own, which the partner reads and never writes. */
export function CompanyPart({ company }: { company: Company }) {
  const words = useWords()
  const formats = useFormats()
  const none = words('account.billing.company.none')
  const identity = (
    <Tag color={company.verified ? 'success' : 'warning'}>
      {words(company.verified ? 'rooms.organisation.isVerified' : 'rooms.organisation.unverified')}
    </Tag>
  )
  return (
    <Section title={words('account.billing.company')} lead={words('account.billing.company.what')}>
      <Facts
        items={[
          { label: words('account.billing.company.name'), value: company.name },
          { label: words('account.billing.company.legalName'), value: company.legalName },
          { label: words('account.billing.company.number'), value: company.registrationNumber ?? none },
          { label: words('account.billing.company.country'), value: formats.country(company.country) },
          { label: words('account.billing.company.domain'), value: company.domain ?? none },
          { label: words('account.billing.company.verified'), value: identity },
        ]}
      />
    </Section>
  )
}
