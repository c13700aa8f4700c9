import { COUNTRIES } from '../../countries.ts'
import { useFormats } from '../../format.ts'
import { SelectField } from '../../forms/SelectField.tsx'
import { LANGUAGES } from '../../intl/language.ts'
import { useWords } from '../../intl/useWords.ts'
import { TextField } from '../../forms/TextField.tsx'

export type Names = { givenName: string; familyName: string; displayName: string }

/** The display name follows the two others, until somebody writes one. */
export function namesAfter(before: Names, change: Partial<Names>): Names {
  const joined = ({ givenName, familyName }: Names) => `${givenName} ${familyName}`.trim()
  const after = { ...before, ...change }
  const follows = change.displayName === undefined && before.displayName === joined(before)
  return follows ? { ...after, displayName: joined(after) } : after
}

type NameProps = { names: Names; tried: boolean; onChange: (names: Names) => void }

export function NameFields({ names, tried, onChange }: NameProps) {
  const words = useWords()
  const change = (to: Partial<Names>) => onChange(namesAfter(names, to))
  const common = { maxLength: 60, autoComplete: 'off' }
  return (
    <>
      <TextField
        {...common}
        label={words('rooms.people.givenName')}
        pointer="/givenName"
        optional
        value={names.givenName}
        onChange={(givenName) => change({ givenName })}
      />
      <TextField
        {...common}
        label={words('rooms.people.familyName')}
        pointer="/familyName"
        optional
        value={names.familyName}
        onChange={(familyName) => change({ familyName })}
      />
      <TextField
        label={words('rooms.people.displayName')}
        hint={words('rooms.people.displayName.hint')}
        pointer="/displayName"
        fault={tried && !names.displayName.trim() ? words('fault.required') : undefined}
        value={names.displayName}
        maxLength={120}
        autoComplete="off"
        onChange={(displayName) => change({ displayName })}
      />
    </>
  )
}

type PlaceProps = {
  language: string
  usageLocation: string
  /** What stands for the organisation's own country, where nothing has been said yet. */
  unsaid?: string
  onChange: (change: { language?: string; usageLocation?: string }) => void
}

export function PlaceFields({ language, usageLocation, unsaid, onChange }: PlaceProps) {
  const words = useWords()
  const formats = useFormats()
  const countries = COUNTRIES.map((value) => ({ value, label: formats.country(value) })).toSorted((a, b) =>
    formats.compare(a.label, b.label),
  )
  return (
    <>
      <SelectField
        label={words('shared.language')}
        pointer="/language"
        value={language}
        options={LANGUAGES.map((code) => ({ value: code, label: words(`shared.language.${code}`) }))}
        onChange={(code) => onChange({ language: code })}
      />
      <SelectField
        label={words('rooms.people.usageLocation')}
        hint={words('rooms.people.usageLocation.hint')}
        pointer="/usageLocation"
        value={usageLocation}
        options={unsaid === undefined ? countries : [{ value: '', label: unsaid }, ...countries]}
        onChange={(country) => onChange({ usageLocation: country })}
      />
    </>
  )
}
