import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { CheckField } from '../../shared/forms/CheckField.tsx'
import { Form } from '../../shared/forms/Form.tsx'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { LongTextField, TextField } from '../../shared/forms/TextField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useOrganisation, useOrganisationPath, usePlace } from '../../shared/portal/useSession.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { NoPermission } from '../../shared/states/NoPermission.tsx'
import type { CustomerCountries } from '../customers/types.ts'
import type { Renewal, RenewalWish } from './types.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})

const PLACE = '{{link}}'
type Typed = {
  withinDays: string
  lengthDays: string
  openDays: string
  language: 'en' | 'sv'
  country: string
  tag: string
  own: boolean
  subject: string
  body: string
}

/** Whom to ask for how long; what comes next shows who that is, before anybody is asked. */
export function NewRenewalPage() {
  const words = useWords()
  const { name: organisation } = useOrganisation()
  const mayAsk = useMay('requests.open-with-rights')
  return (
    <Page
      title={words('renewals.new.title')}
      lead={words('renewals.new.lead')}
      above={<Back to="renewals">{words('renewals.back')}</Back>}
    >
      {mayAsk ? <WishForm /> : <NoPermission organisation={organisation} />}
    </Page>
  )
}

function WishForm() {
  const words = useWords()
  const { language } = useLanguage()
  const { get } = useFilters()
  const path = useOrganisationPath()
  const [place, navigate] = [usePlace(), useNavigate()]
  const [typed, setTyped] = useState<Typed>({
    withinDays: '60',
    lengthDays: '180',
    openDays: '30',
    language,
    country: get('country') ?? '',
    tag: '',
    own: false,
    subject: '',
    body: `\n\n${PLACE}\n`,
  })
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const { run, busy, problem } = useAct<RenewalWish>(
    async (key, body) => {
      const made = await call<Renewal>('POST', `${path}/renewals`, { body, key })
      void navigate(place(`renewals/${made.id}`))
    },
    [`${path}/renewals`],
  )
  return (
    <Form problem={problem} onSubmit={async () => void (await run(wishOf(typed)))}>
      <Who typed={typed} change={change} />
      <What typed={typed} change={change} />
      <div>
        <SubmitButton busy={busy}>{words('renewals.prepare')}</SubmitButton>
      </div>
    </Form>
  )
}

const wishOf = ({ own, subject, body, country, tag, language, ...days }: Typed): RenewalWish => ({
  withinDays: Number(days.withinDays),
  lengthDays: Number(days.lengthDays),
  openDays: Number(days.openDays),
  language,
  country: country || null,
  tag: tag || null,
  letter: own ? { subject, body: body.trim() } : null,
})

type Part = { typed: Typed; change: (part: Partial<Typed>) => void }

function Who({ typed, change }: Part) {
  const words = useWords()
  const styles = useStyles()
  const formats = useFormats()
  const path = useOrganisationPath()
  const countries = useRead<CustomerCountries>(`${path}/customers/countries`)
  const tags = useRead<{ tags: string[] }>(`${path}/customer-tags`)
  const all = { value: '', label: words('renewals.all') }
  const byCountry = (countries.data?.countries ?? (typed.country ? [typed.country] : []))
    .map((value) => ({ value, label: formats.country(value) }))
    .toSorted((a, b) => formats.compare(a.label, b.label))
  return (
    <Section title={words('renewals.who')}>
      <div className={styles.fields}>
        <Days
          label={words('renewals.within')}
          hint={words('renewals.within.hint')}
          pointer="/withinDays"
          value={typed.withinDays}
          onChange={(withinDays) => change({ withinDays })}
        />
        <SelectField
          label={words('renewals.country')}
          pointer="/country"
          value={typed.country}
          options={[all, ...byCountry]}
          onChange={(country) => change({ country })}
        />
        {(tags.data?.tags.length ?? 0) > 0 && (
          <SelectField
            label={words('renewals.tag')}
            pointer="/tag"
            value={typed.tag}
            options={[all, ...(tags.data?.tags ?? []).map((value) => ({ value, label: value }))]}
            onChange={(tag) => change({ tag })}
          />
        )}
      </div>
    </Section>
  )
}

function What({ typed, change }: Part) {
  const words = useWords()
  const styles = useStyles()
  const formats = useFormats()
  return (
    <Section title={words('renewals.what')}>
      <div className={styles.fields}>
        <Days
          label={words('renewals.length')}
          hint={words('renewals.length.hint')}
          pointer="/lengthDays"
          value={typed.lengthDays}
          onChange={(lengthDays) => change({ lengthDays })}
        />
        <Days
          label={words('renewals.open')}
          hint={words('renewals.open.hint')}
          pointer="/openDays"
          value={typed.openDays}
          onChange={(openDays) => change({ openDays })}
        />
        <SelectField
          label={words('renewals.language')}
          pointer="/language"
          value={typed.language}
          options={(['en', 'sv'] as const).map((value) => ({ value, label: formats.language(value) }))}
          onChange={(language) => change({ language: language === 'sv' ? 'sv' : 'en' })}
        />
      </div>
      <CheckField
        label={words('renewals.own')}
        hint={typed.own ? undefined : words('renewals.own.hint')}
        checked={typed.own}
        onChange={(own) => change({ own })}
      />
      {typed.own && (
        <>
          <TextField
            label={words('renewals.subject')}
            pointer="/letter/subject"
            maxLength={200}
            required
            value={typed.subject}
            onChange={(subject) => change({ subject })}
          />
          <LongTextField
            label={words('renewals.body')}
            hint={words('renewals.body.hint', { place: PLACE })}
            pointer="/letter/body"
            rows={8}
            maxLength={10_000}
            value={typed.body}
            onChange={(body) => change({ body })}
          />
        </>
      )}
    </Section>
  )
}

type DaysProps = { label: string; hint: string; pointer: string; value: string; onChange: (value: string) => void }

const Days = ({ onChange, ...field }: DaysProps) => (
  <TextField
    {...field}
    inputMode="numeric"
    maxLength={3}
    required
    onChange={(typed) => onChange(typed.replaceAll(/\D/g, ''))}
  />
)
