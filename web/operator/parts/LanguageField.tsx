import type { Language } from '../../shared/contracts.ts'
import type { FieldFrame } from '../../shared/forms/FormField.tsx'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { LANGUAGES } from '../../shared/intl/language.ts'
import { useWords } from '../../shared/intl/useWords.ts'

/** The languages that the product itself speaks. */
export function LanguageField({
  onChange,
  ...field
}: FieldFrame & { value: string; onChange: (value: Language) => void }) {
  const words = useWords()
  return (
    <SelectField
      {...field}
      options={LANGUAGES.map((code) => ({ value: code, label: words(`shared.language.${code}`) }))}
      onChange={(code) => onChange(code as Language)}
    />
  )
}
