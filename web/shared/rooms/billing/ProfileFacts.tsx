import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { Facts } from '../parts/Facts.tsx'
import { FIELDS, type Profile } from './types.ts'

/** What is billed by, to be read. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const words = useWords()
  const formats = useFormats()
  const items = FIELDS.map((field) => ({
    label: words(`account.billing.field.${field}`),
    value: field === 'country' ? formats.country(profile.country) : profile[field],
  }))
  return <Facts items={items} />
}
