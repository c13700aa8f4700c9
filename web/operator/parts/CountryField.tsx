import { useFormats } from '../../shared/format.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import type { FieldFrame } from '../../shared/forms/FormField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useCountryName } from './useCountryName.ts'
import { useRegions } from './useReference.ts'

type Props = FieldFrame & { value: string; onChange: (value: string) => void; everywhere?: string }

/** The countries of the regions in force; others have no region, so that nobody there could sell or buy. */
export function CountryField({ everywhere, ...field }: Props) {
  const words = useWords()
  const formats = useFormats()
  const country = useCountryName()
  const regions = useRegions()
  const codes = new Set(regions?.regions.flatMap((region) => region.countries) ?? [])
  if (field.value && field.value !== '*') codes.add(field.value)
  const options = [...codes]
    .map((code) => ({ value: code, label: country(code) }))
    .toSorted((a, b) => formats.compare(a.label, b.label))
  const first = everywhere
    ? [{ value: '*', label: everywhere }]
    : field.value
      ? []
      : [{ value: '', label: words('operator.choose') }]
  return <SelectField {...field} options={[...first, ...options]} />
}
