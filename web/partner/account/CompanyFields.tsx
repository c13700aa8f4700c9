import type { Language } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { LANGUAGES } from '../../shared/intl/language.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { timeZones } from '../../shared/timeZones.ts'
import type { NewCustomer } from './newCustomer.ts'

type Props = { input: NewCustomer; set: (part: Partial<NewCustomer>) => void }

/** What everybody calls it, where it is registered, and whose days count there. */
export function CompanyFields({ input, set, countries }: Props & { countries: readonly string[] }) {
  const words = useWords()
  const formats = useFormats()
  const options = countries
    .map((code) => ({ value: code, label: formats.country(code) }))
    .toSorted((a, b) => formats.compare(a.label, b.label))
  return (
    <>
      <TextField
        label={words('account.new.name')}
        hint={words('account.new.name.hint')}
        pointer="/name"
        maxLength={100}
        autoComplete="off"
        value={input.name}
        onChange={(name) => set({ name })}
      />
      <SelectField
        label={words('account.new.country')}
        hint={words('account.new.country.hint')}
        pointer="/country"
        value={input.country}
        options={options}
        onChange={(country) => set({ country, billing: { ...input.billing, state: '' } })}
      />
      <LanguageChoice
        label={words('account.new.language')}
        pointer="/language"
        value={input.language}
        onChange={(language) => set({ language })}
      />
      <SelectField
        label={words('account.new.timeZone')}
        hint={words('account.new.timeZone.hint')}
        pointer="/timeZone"
        value={input.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        options={timeZones(input.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
    </>
  )
}

/** Who is invited by mail and decides there from then on. */
export function AdministratorFields({ input, set }: Props) {
  const words = useWords()
  const { administrator } = input
  const change = (part: Partial<typeof administrator>) => set({ administrator: { ...administrator, ...part } })
  return (
    <>
      <TextField
        label={words('account.new.administrator.name')}
        pointer="/administrator/displayName"
        maxLength={120}
        autoComplete="off"
        value={administrator.displayName}
        onChange={(displayName) => change({ displayName })}
      />
      <TextField
        label={words('account.new.administrator.email')}
        hint={words('account.new.administrator.email.hint')}
        pointer="/administrator/email"
        type="email"
        maxLength={254}
        autoComplete="off"
        value={administrator.email}
        onChange={(email) => change({ email })}
      />
      <LanguageChoice
        label={words('account.new.administrator.language')}
        pointer="/administrator/language"
        value={administrator.language}
        onChange={(language) => change({ language })}
      />
    </>
  )
}

type Choice = { label: string; pointer: string; value: Language; onChange: (language: Language) => void }

function LanguageChoice({ onChange, ...field }: Choice) {
  const words = useWords()
  const options = LANGUAGES.map((code) => ({ value: code, label: words(`shared.language.${code}`) }))
  return <SelectField {...field} options={options} onChange={(code) => onChange(code as Language)} />
}
