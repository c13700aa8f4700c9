import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { timeZones } from '../../shared/timeZones.ts'
import { LanguageField } from './LanguageField.tsx'
import type { NewCompany } from './newCompany.ts'
import { useClouds } from './useReference.ts'

/** The clouds in force: to which of them a company belongs is fixed once it is here. */
export function CloudField({
  value,
  hint,
  onChange,
}: {
  value: string
  hint: string
  onChange: (cloud: string) => void
}) {
  const words = useWords()
  const name = useNames()
  const clouds = useClouds()?.clouds ?? []
  return (
    <SelectField
      label={words('operator.cloud')}
      hint={hint}
      pointer="/cloud"
      value={value}
      onChange={onChange}
      options={clouds.map(({ id }) => ({ value: id, label: name('cloud', id) }))}
    />
  )
}

type Props = { input: NewCompany; set: (part: Partial<NewCompany>) => void; languageHint: string; zoneHint?: string }

/** What its messages are written in, and whose days count there. */
export function LocaleFields({ input, set, languageHint, zoneHint }: Props) {
  const words = useWords()
  return (
    <>
      <LanguageField
        label={words('operator.onboard.language')}
        hint={languageHint}
        pointer="/language"
        value={input.language}
        onChange={(language) => set({ language })}
      />
      <SelectField
        label={words('operator.timeZone')}
        hint={zoneHint}
        pointer="/timeZone"
        value={input.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        options={timeZones(input.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
    </>
  )
}
