import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { SearchField } from '../../shared/rooms/parts/SearchField.tsx'
import type { CustomerCountries, Tags } from './types.ts'
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

const NOTHING = {
  q: undefined,
  state: undefined,
  country: undefined,
  rights: undefined,
  tag: undefined,
  endsWithin: undefined,
}

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
  const rights = [
    { value: 'with', label: words('partner.customers.rights.with') },
    { value: 'without', label: words('partner.customers.rights.without') },
    { value: 'unheld', label: words('partner.customers.rights.filter.unheld') },
  ]
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
      <EndsField value={conditions.endsWithin ?? ''} onChange={choose('endsWithin')} />
      <TagField value={conditions.tag ?? ''} onChange={choose('tag')} />
      <div className={styles.choice}>
        <SelectField
          label={words('partner.customers.sort')}
          value={conditions.endsWithin ? '' : sort}
          disabled={conditions.endsWithin !== undefined}
          options={conditions.endsWithin ? [{ value: '', label: words('account.ends.sort') }] : sorts}
          onChange={(value) => set({ sort: value === 'name' ? undefined : value })}
        />
      </div>
      {filtered && (
        <Button appearance="subtle" onClick={() => set(NOTHING)}>
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

type Choice = { value: string; onChange: (value: string) => void }

/** What ends soon comes first then, whatever the list is sorted by. */
function EndsField({ value, onChange }: Choice) {
  const words = useWords()
  const styles = useStyles()
  const days = [...new Set(['30', '90', ...(value ? [value] : [])])]
  const options = days.map((one) => ({ value: one, label: words('account.ends.days', { days: one }) }))
  return (
    <div className={styles.choice}>
      <SelectField
        label={words('account.ends')}
        value={value}
        options={[{ value: '', label: words('account.ends.any') }, ...options]}
        onChange={onChange}
      />
    </div>
  )
}

/** The partner’s own words; where it uses none, there is nothing to choose. */
function TagField({ value, onChange }: Choice) {
  const words = useWords()
  const styles = useStyles()
  const { data } = useRead<Tags>(`${useOrganisationPath()}/customer-tags`, undefined, { staleTime: 60_000 })
  const tags = [...new Set([...(data?.tags ?? []), ...(value ? [value] : [])])]
  if (tags.length === 0) return null
  return (
    <div className={styles.choice}>
      <SelectField
        label={words('account.tag')}
        value={value}
        options={[
          { value: '', label: words('partner.filter.all') },
          ...tags.map((tag) => ({ value: tag, label: tag })),
        ]}
        onChange={onChange}
      />
    </div>
  )
}
