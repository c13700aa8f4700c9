import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { CountryField } from '../parts/CountryField.tsx'
import { LanguageField } from '../parts/LanguageField.tsx'
import { useClouds } from '../parts/useReference.ts'
import { CHANNELS, timeZones, type Channel, type NewPartner } from './newPartner.ts'
import { useDistributors } from './useDistributors.ts'

type Props = { input: NewPartner; set: (part: Partial<NewPartner>) => void }

export function Company({ input, set }: Props) {
  const words = useWords()
  return (
    <Section title={words('operator.onboard.company')} lead={words('operator.onboard.company.lead')}>
      <TextField
        label={words('operator.name')}
        hint={words('operator.name.hint')}
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
        hint={words('operator.country.hint')}
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
        hint={words('operator.domain.hint')}
        pointer="/domain"
        optional
        inputMode="url"
        maxLength={253}
        value={input.domain}
        onChange={(domain) => set({ domain })}
      />
    </Section>
  )
}

export function Dealing({ input, set }: Props) {
  const words = useWords()
  const name = useNames()
  const clouds = useClouds()?.clouds ?? []
  return (
    <Section title={words('operator.onboard.dealing')}>
      <SelectField
        label={words('operator.cloud')}
        hint={words('operator.cloud.hint')}
        pointer="/cloud"
        value={input.cloud}
        onChange={(cloud) => set({ cloud, distributorId: '' })}
        options={clouds.map(({ id }) => ({ value: id, label: name('cloud', id) }))}
      />
      <SelectField
        label={words('operator.channel')}
        hint={words(`operator.channel.${input.channel}`)}
        pointer="/channel"
        value={input.channel}
        onChange={(channel) => set({ channel: channel as Channel })}
        options={CHANNELS.map((id) => ({ value: id, label: name('channel', id) }))}
      />
      {input.channel === 'reseller' && <DistributorField input={input} set={set} />}
      <LanguageField
        label={words('operator.onboard.language')}
        hint={words('operator.onboard.language.hint')}
        pointer="/language"
        value={input.language}
        onChange={(language) => set({ language })}
      />
      <SelectField
        label={words('operator.timeZone')}
        pointer="/timeZone"
        value={input.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        options={timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
    </Section>
  )
}

function DistributorField({ input, set }: Props) {
  const words = useWords()
  const distributors = useDistributors(input.cloud)
  const options = (distributors.data ?? []).map((one) => ({ value: one.id, label: one.name }))
  return (
    <SelectField
      label={words('operator.distributor')}
      hint={distributors.data && options.length === 0 ? words('operator.distributor.none') : undefined}
      pointer="/distributorId"
      value={input.distributorId}
      onChange={(distributorId) => set({ distributorId })}
      options={[{ value: '', label: words(distributors.isPending ? 'shared.loading' : 'operator.choose') }, ...options]}
    />
  )
}
