import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { CountryField } from './CountryField.tsx'
import type { NewCompany } from './newCompany.ts'

type Props = {
  input: NewCompany
  set: (part: Partial<NewCompany>) => void
  hints: { name?: string; country: string; domain: string }
}

/** A company as it stands in its register, and the domain that it will prove. */
export function CompanyFields({ input, set, hints }: Props) {
  const words = useWords()
  return (
    <>
      <TextField
        label={words('operator.name')}
        hint={hints.name}
        pointer="/name"
        maxLength={100}
        value={input.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={words('operator.legalName')}
        pointer="/legalName"
        maxLength={200}
        value={input.legalName}
        onChange={(legalName) => set({ legalName })}
      />
      <TextField
        label={words('operator.number')}
        pointer="/registrationNumber"
        optional
        maxLength={40}
        value={input.registrationNumber}
        onChange={(registrationNumber) => set({ registrationNumber })}
      />
      <CountryField
        label={words('operator.country')}
        hint={hints.country}
        pointer="/country"
        value={input.country}
        onChange={(country) => set({ country })}
      />
      <TextField
        label={words('operator.city')}
        pointer="/city"
        maxLength={80}
        value={input.city}
        onChange={(city) => set({ city })}
      />
      <TextField
        label={words('operator.domain')}
        hint={hints.domain}
        pointer="/domain"
        optional
        inputMode="url"
        maxLength={253}
        value={input.domain}
        onChange={(domain) => set({ domain })}
      />
    </>
  )
}
