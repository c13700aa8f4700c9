import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { SearchField } from '../../shared/rooms/parts/SearchField.tsx'
import type { CustomerCountries } from './types.ts'
import { useCustomerFilters } from './useCustomerFilters.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
  },
  search: { display: 'flex', flexGrow: 2, flexBasis: '260px', minWidth: 0 },
  choice: { flexGrow: 1, flexBasis: '130px', maxWidth: '220px' },
})

export function CustomerFilters() {
  const words = useWords()
  const styles = useStyles()
  const { conditions, sort, set, filtered } = useCustomerFilters()
  const choose = (name: string) => (value: string) => set({ [name]: value || undefined })
  const any = { value: '', label: words('partner.filter.all') }
  const states = (['active', 'ending'] as const).map((value) => ({
    value,
    label: words(`partner.customers.state.${value}`),
  }))
  const rights = (['with', 'without'] as const).map((value) => ({
    value,
    label: words(`partner.customers.rights.${value}`),
  }))
  const sorts = (['name', 'newest'] as const).map((value) => ({
    value,
    label: words(`partner.customers.sort.${value}`),
  }))
  return (
    <search className={styles.bar}>
      <div className={styles.search}>
        <SearchField label={words('partner.customers.search')} value={conditions.q ?? ''} onChange={choose('q')} />
      </div>
      <div className={styles.choice}>
        <SelectField
          label={words('partner.customers.rights')}
          value={conditions.rights ?? ''}
          options={[any, ...rights]}
          onChange={choose('rights')}
        />
      </div>
      <CountryField value={conditions.country ?? ''} onChange={choose('country')} />
      <div className={styles.choice}>
        <SelectField
          label={words('partner.customers.state')}
          value={conditions.state ?? ''}
          options={[any, ...states]}
          onChange={choose('state')}
        />
      </div>
      <div className={styles.choice}>
        <SelectField
          label={words('partner.customers.sort')}
          value={sort}
          options={sorts}
          onChange={(value) => set({ sort: value === 'name' ? undefined : value })}
        />
      </div>
      {filtered && (
        <Button
          appearance="subtle"
          onClick={() => set({ q: undefined, state: undefined, country: undefined, rights: undefined })}
        >
          {words('partner.filter.clear')}
        </Button>
      )}
    </search>
  )
}

/** Only the countries that there are customers in. */
function CountryField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useWords()
  const styles = useStyles()
  const formats = useFormats()
  const { data } = useRead<CustomerCountries>(`${useOrganisationPath()}/customers/countries`, undefined, {
    staleTime: 60_000,
  })
  const codes = data?.countries ?? (value ? [value] : [])
  const options = codes
    .map((code) => ({ value: code, label: formats.country(code) }))
    .toSorted((a, b) => formats.compare(a.label, b.label))
  return (
    <div className={styles.choice}>
      <SelectField
        label={words('partner.customers.country')}
        value={value}
        options={[{ value: '', label: words('partner.filter.all') }, ...options]}
        onChange={onChange}
      />
    </div>
  )
}
