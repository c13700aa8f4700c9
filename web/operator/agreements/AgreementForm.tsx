import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Installation, Sent } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { CountryField } from '../parts/CountryField.tsx'
import { useCountryName } from '../parts/useCountryName.ts'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { useAgreementEditions } from './useAgreementEditions.ts'
import { EditionFields } from './EditionFields.tsx'
import {
  AGREEMENT_LANGUAGES,
  blankAgreement,
  blankEdition,
  ready,
  without,
  withBinding,
  type NewAgreement,
  type NewEdition,
} from './newAgreement.ts'

export type Published = Answer<Installation['agreementAnswer']>

export function AgreementForm({ onDone }: { onDone: (published: Published) => void }) {
  const words = useWords()
  const path = useInstallationPath()
  const [input, setInput] = useState(blankAgreement)
  const set = (part: Partial<NewAgreement>) => setInput({ ...input, ...part })
  const change = (key: number, part: Partial<NewEdition>) =>
    set({ editions: input.editions.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  const act = useAct<Sent<Installation['agreementInput']>>(
    async (key, body) => onDone(await call<Published>('POST', `${path}/agreement-editions`, { key, body })),
    [`${path}/agreement-editions`],
  )
  const free =
    ['en', 'sv', 'de', ...AGREEMENT_LANGUAGES].find((code) => !input.editions.some((one) => one.language === code)) ??
    'en'
  return (
    <Form onSubmit={() => act.run(ready(input))} problem={act.problem} label={words('operator.agreements.new')}>
      <Scope input={input} set={set} />
      {input.editions.map((edition, index) => (
        <EditionFields
          key={edition.key}
          edition={edition}
          index={index}
          taken={input.editions.map((one) => one.language)}
          change={(part) => change(edition.key, part)}
          bind={() => set({ editions: withBinding(input.editions, edition.key) })}
          remove={input.editions.length > 1 ? () => set({ editions: without(input.editions, edition.key) }) : undefined}
        />
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={() => set({ editions: [...input.editions, blankEdition(free, false)] })}>
          {words('operator.agreements.language.add')}
        </Button>
      </div>
      <WhatItDoes input={input} />
      <div>
        <SubmitButton busy={act.busy}>{words('operator.agreements.verb')}</SubmitButton>
      </div>
    </Form>
  )
}

function WhatItDoes({ input: { kind, country } }: { input: NewAgreement }) {
  const words = useWords()
  const countryName = useCountryName()
  const { data } = useAgreementEditions()
  const newest = Math.max(
    0,
    ...(data?.items ?? []).filter((one) => one.kind === kind && one.country === country).map((one) => one.version),
  )
  const place = country === '*' ? words('operator.agreement.elsewhere') : countryName(country)
  return (
    <Notice
      live={false}
      title={
        data
          ? words('operator.agreements.next', { version: newest + 1, country: place })
          : words('operator.agreements.what')
      }
    >
      {words(`operator.agreements.what.${kind}`)}
    </Notice>
  )
}

function Scope({ input, set }: { input: NewAgreement; set: (part: Partial<NewAgreement>) => void }) {
  const words = useWords()
  const kinds = (['customer', 'partner'] as const).map((kind) => ({
    value: kind,
    label: words(`operator.agreement.${kind}`),
  }))
  return (
    <Section title={words('operator.agreements.scope')}>
      <SelectField
        label={words('operator.agreements.kind')}
        pointer="/kind"
        value={input.kind}
        onChange={(kind) => set({ kind: kind as NewAgreement['kind'] })}
        options={kinds}
      />
      <CountryField
        label={words('operator.country')}
        hint={words('operator.agreements.country.hint')}
        pointer="/country"
        everywhere={words('operator.agreement.elsewhere')}
        value={input.country}
        onChange={(country) => set({ country })}
      />
      <TextField
        label={words('operator.reference.from')}
        hint={words('operator.agreements.from.hint')}
        pointer="/effectiveFrom"
        optional
        type="date"
        value={input.from}
        onChange={(from) => set({ from })}
      />
    </Section>
  )
}
