import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Answer, Customers, Sent } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import type { Options } from '../requests/types.ts'
import { AdministratorFields, CompanyFields } from './CompanyFields.tsx'
import { AddressFields, ContactFields, NumberFields } from './BillingFields.tsx'
import { askInstead, blankCustomer, readyCustomer } from './newCustomer.ts'
import { useAddressRules } from './useAddressRules.ts'

export type Created = Answer<Customers['createdCustomer']> & { name: string }
const HERE_ALREADY = ['customer-known', 'customer-address-taken']
const useStyles = makeStyles({ form: { maxWidth: '720px' } })

/** The company, what it is billed by, and who will run its organisation. */
export function NewCustomerForm({ options, onDone }: { options: Options; onDone: (created: Created) => void }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const path = `${useOrganisationPath()}/customers`
  const { language } = useLanguage()
  const [input, setInput] = useState(() => blankCustomer(options.country, language))
  const rules = useAddressRules(input.country)
  const set = (part: Partial<typeof input>) => setInput({ ...input, ...part })
  const act = useAct<Sent<Customers['newCustomer']>>(
    async (key, body) => {
      const done = await call<Answer<Customers['createdCustomer']>>('POST', path, { key, body })
      onDone({ ...done, name: body.name })
    },
    [path],
  )
  const known = act.problem && HERE_ALREADY.includes(act.problem.code) ? act.problem : undefined
  const billing = (part: Partial<typeof input.billing>) => set({ billing: { ...input.billing, ...part } })
  const fields = { input: input.billing, set: billing, rules, at: '/billing' }
  return (
    <div className={styles.form}>
      <Form
        onSubmit={() => act.run(readyCustomer(input, rules))}
        problem={known ? undefined : act.problem}
        label={words('account.new')}
      >
        <Section title={words('account.new.company')}>
          <CompanyFields input={input} set={set} countries={options.regionCountries} />
        </Section>
        <Section title={words('account.billing')}>
          <AddressFields {...fields} />
          <h3 className={look.title3}>{words('account.billing.contact')}</h3>
          <ContactFields {...fields} />
          <h3 className={look.title3}>{words('account.billing.numbers')}</h3>
          <NumberFields {...fields} />
        </Section>
        <Section title={words('account.new.administrator')} lead={words('account.new.administrator.what')}>
          <AdministratorFields input={input} set={set} />
        </Section>
        {known && (
          <Problem
            problem={known}
            actions={
              <GoButton to={askInstead(known)} size="small">
                {words('account.new.ask')}
              </GoButton>
            }
          />
        )}
        <div>
          <SubmitButton busy={act.busy}>{words('account.new.verb')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
