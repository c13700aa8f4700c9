import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import type { Answer, Customers } from '../../contracts.ts'
import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct, useRead } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { CheckGroup } from '../parts/CheckGroup.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import type { Limits } from './PersonLimits.tsx'
import type { PersonRow } from './types.ts'

type Props = { person: PersonRow; limits: Limits; onClose: () => void }

/** What somebody is limited to from now on; nothing chosen is no limit. */
export default function LimitsDialog({ person, limits, onClose }: Props) {
  const words = useWords()
  const formats = useFormats()
  const path = useOrganisationPath()
  const countries = useRead<Answer<Customers['customerCountries']>>(`${path}/customers/countries`)
  const tags = useRead<Answer<Customers['tags']>>(`${path}/customer-tags`)
  const [chosen, setChosen] = useState(limits)
  const { run, busy, problem } = useAct(
    (key) =>
      call('PUT', `${path}/people/${person.id}/limits`, {
        body: { customers: chosen.customers.map(({ id }) => id), tags: chosen.tags, countries: chosen.countries },
        version: chosen.version,
        key,
      }),
    [`${path}/people/${person.id}/limits`],
  )
  const submit = async () => {
    if (await run()) onClose()
  }
  const known = (all: readonly string[] | undefined, own: readonly string[]) => [...new Set([...own, ...(all ?? [])])]
  const ofTags = known(tags.data?.tags, limits.tags)
  return (
    <FormDialog
      title={words('limits.of', { name: person.displayName })}
      verb={words('limits.save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words('limits.what')}</p>
      <CheckGroup
        label={words('limits.countries')}
        pointer="/countries"
        options={known(countries.data?.countries, limits.countries).map((code) => ({
          value: code,
          label: formats.country(code),
        }))}
        chosen={chosen.countries}
        onChange={(next) => setChosen({ ...chosen, countries: next })}
      />
      {ofTags.length > 0 ? (
        <CheckGroup
          label={words('limits.tags')}
          pointer="/tags"
          options={ofTags.map((tag) => ({ value: tag, label: tag }))}
          chosen={chosen.tags}
          onChange={(next) => setChosen({ ...chosen, tags: next })}
        />
      ) : (
        <p>{words('limits.tags.none')}</p>
      )}
      <CustomersChosen chosen={chosen.customers} choose={(customers) => setChosen({ ...chosen, customers })} />
    </FormDialog>
  )
}

type Chosen = Limits['customers']

function CustomersChosen({ chosen, choose }: { chosen: Chosen; choose: (customers: Chosen) => void }) {
  const words = useWords()
  const look = useLook()
  const [q, setQ] = useState('')
  const found = useRead<Answer<Customers['customerList']>>(
    `${useOrganisationPath()}/customers`,
    { q, limit: 5 },
    { enabled: q !== '' },
  )
  const more = q === '' ? [] : (found.data?.items.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? [])
  return (
    <div className={look.stackTight} role="group" aria-label={words('limits.customers')}>
      <p>{words('limits.customers')}</p>
      {chosen.map((one) => (
        <div key={one.id} className={look.row}>
          {one.name}
          <Button size="small" onClick={() => choose(chosen.filter(({ id }) => id !== one.id))}>
            {words('limits.customers.remove', { name: one.name })}
          </Button>
        </div>
      ))}
      <SearchField label={words('limits.customers.search')} value={q} onChange={setQ} />
      {more.map((one) => (
        <div key={one.id}>
          <Button size="small" onClick={() => choose([...chosen, { id: one.id, name: one.name }])}>
            {words('limits.customers.add', { name: one.name })}
          </Button>
        </div>
      ))}
    </div>
  )
}
