import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { CompanyFields } from '../parts/CompanyFields.tsx'
import { CloudField, LocaleFields } from '../parts/PlaceFields.tsx'
import { CHANNELS, type Channel, type NewPartner } from './newPartner.ts'
import { useDistributors } from './useDistributors.ts'

type Props = { input: NewPartner; set: (part: Partial<NewPartner>) => void }

export function Company({ input, set }: Props) {
  const words = useWords()
  const hints = {
    name: words('operator.name.hint'),
    country: words('operator.country.hint'),
    domain: words('operator.domain.hint'),
  }
  return (
    <Section title={words('operator.onboard.company')} lead={words('operator.onboard.company.lead')}>
      <CompanyFields input={input} set={set} hints={hints} />
    </Section>
  )
}

export function Dealing({ input, set }: Props) {
  const words = useWords()
  const name = useNames()
  return (
    <Section title={words('operator.onboard.dealing')}>
      <CloudField
        hint={words('operator.cloud.hint')}
        value={input.cloud}
        onChange={(cloud) => set({ cloud, distributorId: '' })}
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
      <LocaleFields input={input} set={set} languageHint={words('operator.onboard.language.hint')} />
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
