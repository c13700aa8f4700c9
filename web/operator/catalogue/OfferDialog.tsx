import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Products } from '../../shared/contracts.ts'
import { CheckField } from '../../shared/forms/CheckField.tsx'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { useClouds } from '../parts/useReference.ts'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { minorOf, nameIn, type Offer, type OfferInput } from './types.ts'

const TERMS = ['P1M', 'P1Y', 'P3Y'] as const

type Draft = {
  productId: string
  sku: string
  nameEn: string
  nameSv: string
  kind: 'licence' | 'usage'
  trial: boolean
  cloud: string
  countries: string
  currency: string
  term: (typeof TERMS)[number]
  cycle: (typeof TERMS)[number]
  least: string
  most: string
  cancelDays: string
  price: string
}
const EMPTY: Draft = {
  productId: '',
  sku: '',
  nameEn: '',
  nameSv: '',
  kind: 'licence',
  trial: false,
  cloud: 'public',
  countries: '',
  currency: '',
  term: 'P1Y',
  cycle: 'P1M',
  least: '1',
  most: '300',
  cancelDays: '7',
  price: '',
}
const draftOf = (offer: Offer): Draft => ({
  ...EMPTY,
  ...offer,
  term: offer.term ?? 'P1Y',
  cycle: offer.cycle ?? 'P1M',
  countries: offer.countries.join(' '),
  least: String(offer.least),
  most: String(offer.most),
  cancelDays: String(offer.cancelDays),
  price: '',
})

/** A new offer, or what of one may change: name, countries, limits. What decides about money never does. */
export default function OfferDialog({ offer, onClose }: { offer: Offer | undefined; onClose: () => void }) {
  const words = useWords()
  const { language } = useLanguage()
  const at = `${useInstallationPath()}/offers`
  const [draft, setDraft] = useState<Draft>(offer ? draftOf(offer) : EMPTY)
  const [tried, setTried] = useState(false)
  const free = draft.trial || draft.kind === 'usage'
  const price = free ? 0 : minorOf(draft.price, draft.currency)
  const { run, busy, problem } = useAct<Draft>(
    (key, input) =>
      offer
        ? call('PUT', `${at}/${offer.id}`, { key, version: offer.version, body: changeOf(input) })
        : call('POST', at, { key, body: inputOf(input, price ?? 0) }),
    [at],
  )
  const submit = async () => {
    setTried(true)
    if ((offer || price !== undefined) && (await run(draft))) onClose()
  }
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const title = offer
    ? words('operator.offer.change.named', { offer: nameIn(offer, language) })
    : words('operator.offer.publish')
  return (
    <FormDialog
      title={title}
      verb={words(offer ? 'shared.save' : 'operator.product.publish.verb')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {!offer && <Fixed draft={draft} set={set} />}
      <TextField
        label={words('operator.product.nameEn')}
        pointer="/nameEn"
        maxLength={120}
        value={draft.nameEn}
        onChange={(nameEn) => set({ nameEn })}
      />
      <TextField
        label={words('operator.product.nameSv')}
        pointer="/nameSv"
        maxLength={120}
        value={draft.nameSv}
        onChange={(nameSv) => set({ nameSv })}
      />
      <TextField
        label={words('operator.offer.countries')}
        hint={words('operator.offer.countries.hint')}
        pointer="/countries"
        maxLength={900}
        value={draft.countries}
        onChange={(countries) => set({ countries })}
      />
      {draft.kind === 'licence' && <Limits draft={draft} set={set} />}
      {!offer && !free && (
        <TextField
          label={words('operator.offer.price.unit')}
          hint={words('operator.offer.price.unit.hint')}
          fault={tried && price === undefined ? words('operator.offer.price.fault') : undefined}
          pointer="/unitMinor"
          inputMode="decimal"
          maxLength={16}
          value={draft.price}
          onChange={(text) => set({ price: text })}
        />
      )}
    </FormDialog>
  )
}

type PartProps = { draft: Draft; set: (part: Partial<Draft>) => void }

/** What never changes in an offer. */
function Fixed({ draft, set }: PartProps) {
  const words = useWords()
  const name = useNames()
  const { language } = useLanguage()
  const products = useRead<Answer<Products['products']>>(`${useInstallationPath()}/products`)
  const clouds = useClouds()?.clouds ?? []
  const offered = (products.data?.items ?? []).filter((row) => !row.withdrawn)
  const licence = draft.kind === 'licence'
  const terms = TERMS.map((value) => ({ value, label: words(`commerce.term.${value}`) }))
  const cycles = TERMS.slice(0, TERMS.indexOf(draft.term) + 1)
  return (
    <>
      <SelectField
        label={words('operator.product')}
        pointer="/productId"
        value={draft.productId}
        onChange={(productId) => set({ productId })}
        options={[
          { value: '', label: words('operator.choose'), disabled: true },
          ...offered.map((row) => ({ value: row.id, label: nameIn(row, language) })),
        ]}
      />
      <TextField
        label={words('operator.product.sku')}
        hint={words('operator.product.sku.hint')}
        pointer="/sku"
        maxLength={40}
        value={draft.sku}
        onChange={(sku) => set({ sku })}
      />
      <SelectField
        label={words('operator.offer.kind')}
        pointer="/kind"
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as Draft['kind'], trial: false })}
        options={(['licence', 'usage'] as const).map((value) => ({
          value,
          label: words(`operator.offer.kind.${value}`),
        }))}
      />
      {licence && (
        <CheckField
          label={words('operator.offer.trial')}
          pointer="/trial"
          checked={draft.trial}
          onChange={(trial) => set({ trial })}
        />
      )}
      <SelectField
        label={words('operator.offer.cloud')}
        pointer="/cloud"
        value={draft.cloud}
        onChange={(cloud) => set({ cloud })}
        options={clouds.map(({ id }) => ({ value: id, label: name('cloud', id) }))}
      />
      {licence && (
        <>
          <SelectField
            label={words('operator.offer.term')}
            pointer="/term"
            value={draft.term}
            onChange={(term) => set({ term: term as Draft['term'], cycle: 'P1M' })}
            options={terms}
          />
          <SelectField
            label={words('operator.offer.cycle')}
            pointer="/cycle"
            value={draft.cycle}
            onChange={(cycle) => set({ cycle: cycle as Draft['cycle'] })}
            options={cycles.map((value) => ({ value, label: words(`commerce.cycle.${value}`) }))}
          />
        </>
      )}
      <TextField
        label={words('operator.offer.currency')}
        hint={words('operator.offer.currency.hint')}
        pointer="/currency"
        maxLength={3}
        value={draft.currency}
        onChange={(currency) => set({ currency: currency.toUpperCase() })}
      />
    </>
  )
}

function Limits({ draft, set }: PartProps) {
  const words = useWords()
  return (
    <>
      {(['least', 'most', 'cancelDays'] as const).map((field) => (
        <TextField
          key={field}
          label={words(`operator.offer.${field}`)}
          pointer={`/${field}`}
          inputMode="numeric"
          maxLength={7}
          value={draft[field]}
          onChange={(value) => set({ [field]: value })}
        />
      ))}
    </>
  )
}

const whole = (text: string) => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN)

/** A usage offer is one at a time; what is not a number is left to the server to refuse, by its field. */
function changeOf(draft: Draft) {
  const usage = draft.kind === 'usage'
  return {
    nameEn: draft.nameEn,
    nameSv: draft.nameSv,
    countries: draft.countries
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
    least: usage ? 1 : whole(draft.least),
    most: usage ? 1 : whole(draft.most),
    cancelDays: usage ? 0 : whole(draft.cancelDays),
  }
}

const inputOf = (draft: Draft, unitMinor: number): OfferInput => ({
  ...changeOf(draft),
  productId: draft.productId,
  sku: draft.sku,
  kind: draft.kind,
  trial: draft.trial,
  cloud: draft.cloud,
  currency: draft.currency,
  term: draft.kind === 'usage' ? null : draft.term,
  cycle: draft.kind === 'usage' ? null : draft.cycle,
  unitMinor,
})
