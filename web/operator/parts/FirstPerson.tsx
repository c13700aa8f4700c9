import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { LanguageField } from './LanguageField.tsx'
import type { NewCompany } from './newCompany.ts'

type Person = NewCompany['administrator']
type Props = { person: Person; set: (person: Person) => void; title: string; lead: string }

/** Who is invited by mail and runs the organisation from then on. */
export function FirstPerson({ person, set, title, lead }: Props) {
  const words = useWords()
  return (
    <Section title={title} lead={lead}>
      <TextField
        label={words('operator.person.name')}
        pointer="/administrator/displayName"
        autoComplete="off"
        maxLength={120}
        value={person.displayName}
        onChange={(displayName) => set({ ...person, displayName })}
      />
      <TextField
        label={words('operator.person.email')}
        pointer="/administrator/email"
        type="email"
        autoComplete="off"
        maxLength={254}
        value={person.email}
        onChange={(email) => set({ ...person, email })}
      />
      <LanguageField
        label={words('operator.person.language')}
        pointer="/administrator/language"
        value={person.language}
        onChange={(language) => set({ ...person, language })}
      />
    </Section>
  )
}
