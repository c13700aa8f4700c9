import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import type { Card } from '../../shared/contracts.ts'
import type { FactItem } from '../../shared/rooms/parts/Facts.tsx'

/** What can be held against the company register. */
export function useRegistration(card: Card): FactItem[] {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  return [
    { label: words('operator.legalName'), value: card.legalName },
    { label: words('operator.number'), value: card.registrationNumber ?? words('operator.number.none') },
    { label: words('operator.place'), value: [card.city, formats.country(card.country)].filter(Boolean).join(', ') },
    { label: words('operator.cloud'), value: name('cloud', card.cloud) },
    { label: words('operator.domain'), value: card.domain ?? words('operator.domain.none') },
  ]
}
