import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { COUNTRIES } from '../../shared/countries.ts'
import { useFormats } from '../../shared/format.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { timeZones } from '../../shared/timeZones.ts'
import type { Draft, Faults } from './draft.ts'

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})

type Props = { draft: Draft; set: (change: Partial<Draft>) => void; faults: Faults }

export function OrganisationFields({ draft, set, faults }: Props) {
  const words = useWords()
  const styles = useStyles()
  const countries = useCountries()
  const zones = useMemo(
    () => timeZones(draft.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [draft.timeZone],
  )
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={words('door.found.name')}
          hint={words('door.found.name.hint')}
          pointer="/name"
          autoComplete="organization"
          maxLength={100}
          value={draft.name}
          onChange={(name) => set({ name })}
          fault={faults.name}
        />
        <TextField
          label={words('door.found.legalName')}
          hint={words('door.found.legalName.hint')}
          pointer="/legalName"
          maxLength={200}
          value={draft.legalName}
          onChange={(legalName) => set({ legalName })}
          fault={faults.legalName}
        />
      </div>
      <TextField
        optional
        label={words('door.found.registration')}
        pointer="/registrationNumber"
        maxLength={40}
        value={draft.registrationNumber}
        onChange={(registrationNumber) => set({ registrationNumber })}
      />
      <SelectField
        label={words('door.found.country')}
        hint={words('door.found.country.hint')}
        pointer="/country"
        autoComplete="country"
        options={countries}
        value={draft.country}
        onChange={(country) => set({ country })}
        fault={faults.country}
      />
      <div className={styles.pair}>
        <TextField
          label={words('door.found.city')}
          pointer="/city"
          autoComplete="address-level2"
          maxLength={80}
          value={draft.city}
          onChange={(city) => set({ city })}
          fault={faults.city}
        />
        <SelectField
          label={words('door.found.timeZone')}
          hint={words('door.found.timeZone.hint')}
          pointer="/timeZone"
          options={zones}
          value={draft.timeZone}
          onChange={(timeZone) => set({ timeZone })}
        />
      </div>
    </>
  )
}

function useCountries() {
  const words = useWords()
  const formats = useFormats()
  return useMemo(() => {
    const named = COUNTRIES.map((code) => ({ value: code, label: formats.country(code) })).toSorted((a, b) =>
      formats.compare(a.label, b.label),
    )
    return [{ value: '', label: words('door.found.country.choose') }, ...named]
  }, [formats, words])
}
