import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Told } from '../../shared/states/Told.tsx'
import { AddressFields, ContactFields, NumberFields } from './BillingFields.tsx'
import { draftOf, readyDraft, type BillingOfCustomer } from './types.ts'
import { useAddressRules } from './useAddressRules.ts'

type Props = { path: string; read: BillingOfCustomer }

/** The whole profile at once; whoever comes second is told, keeps what was typed, and sees what stands now below. */
export function BillingForm({ path, read }: Props) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const { company } = read
  const [version, setVersion] = useState(read.version)
  const [saved, setSaved] = useState(0)
  const [input, setInput] = useState(() => begun(read))
  const rules = useAddressRules(company.country)
  const act = useAct(
    async (key) => {
      const done = await call<{ version: number }>('PUT', path, { key, version, body: readyDraft(input, rules) })
      setVersion(done.version)
      setSaved((times) => times + 1)
    },
    [path],
  )
  const stale = act.problem?.code === 'version-stale'
  const load = () => {
    act.clear()
    setVersion(read.version)
    setInput(begun(read))
  }
  const set = (part: Partial<typeof input>) => {
    setSaved(0)
    setInput({ ...input, ...part })
  }
  const fields = { input, set, rules }
  return (
    <Form onSubmit={() => act.run()} problem={stale ? undefined : act.problem} label={words('account.billing')}>
      {stale && <Stale onLoad={load} />}
      {saved > 0 && (
        <Told key={saved} title={words('account.billing.saved')}>
          {words('account.billing.saved.what', { customer: company.name })}
        </Told>
      )}
      <Section title={words('account.billing.whom')}>
        <AddressFields {...fields} />
        <Facts items={[{ label: words('account.billing.field.country'), value: formats.country(company.country) }]} />
        <p className={look.quiet}>{words('account.billing.country.hint')}</p>
      </Section>
      <Section title={words('account.billing.contact')}>
        <ContactFields {...fields} />
      </Section>
      <Section title={words('account.billing.numbers')}>
        <NumberFields {...fields} />
      </Section>
      <div>
        <SubmitButton busy={act.busy} disabled={stale}>
          {words('account.billing.save')}
        </SubmitButton>
      </div>
    </Form>
  )
}

/** Nothing is lost and nothing overwritten until one has looked. */
function Stale({ onLoad }: { onLoad: () => void }) {
  const words = useWords()
  const button = (
    <Button size="small" onClick={onLoad}>
      {words('account.billing.stale.load')}
    </Button>
  )
  return (
    <Told tone="warning" title={words('account.billing.stale')} actions={button}>
      {words('account.billing.stale.what')}
    </Told>
  )
}

/** What is known of the customer is a beginning. */
const begun = ({ profile, company }: BillingOfCustomer) =>
  draftOf(profile ?? { companyName: company.legalName, registrationNumber: company.registrationNumber })
