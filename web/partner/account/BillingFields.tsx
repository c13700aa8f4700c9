import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { PHONE, useLook } from '../../shared/look/styles.ts'
import type { AddressRules, BillingDraft, BillingField } from './types.ts'

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

export type BillingFieldsProps = {
  input: BillingDraft
  set: (part: Partial<BillingDraft>) => void
  rules: AddressRules | undefined
  /** Where the profile stands in what is sent. */
  at?: string
}

type FieldProps = BillingFieldsProps & { field: BillingField; hint?: string }

const LENGTHS: Partial<Record<BillingField, number>> = {
  firstName: 50,
  lastName: 50,
  email: 254,
  city: 100,
  postcode: 20,
}

/** One field, called as it is called there; what the country does not need says so, and what it does not have is not asked. */
function Field({ field, input, set, rules, at = '', hint }: FieldProps) {
  const words = useWords()
  if (rules?.unused.includes(field)) return null
  const optional = rules !== undefined && !rules.required.includes(field)
  const frame = { label: words(`account.billing.field.${field}`), pointer: `${at}/${field}`, optional, hint }
  const value = input[field]
  const onChange = (to: string) => set({ [field]: to })
  if (field === 'state' && rules && rules.states.length > 0) {
    const options = rules.states.map(({ code, name }) => ({ value: code, label: name }))
    const first = { value: '', label: words('account.billing.choose') }
    return <SelectField {...frame} value={value} onChange={onChange} options={[first, ...options]} />
  }
  return (
    <TextField
      {...frame}
      type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
      autoComplete="off"
      maxLength={LENGTHS[field] ?? (field === 'companyName' || field.startsWith('address') ? 200 : 40)}
      value={value}
      onChange={onChange}
    />
  )
}

function Pair({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <div className={styles.pair}>{children}</div>
}

/** Whom to bill and where. */
export function AddressFields(props: BillingFieldsProps) {
  const words = useWords()
  const look = useLook()
  return (
    <div className={look.stack}>
      <Field {...props} field="companyName" hint={words('account.billing.companyName.hint')} />
      <Field {...props} field="addressLine1" />
      <Field {...props} field="addressLine2" />
      <Pair>
        <Field {...props} field="postcode" />
        <Field {...props} field="city" />
      </Pair>
      <Field {...props} field="state" />
    </div>
  )
}

/** The person that a bill is addressed to. */
export function ContactFields(props: BillingFieldsProps) {
  const look = useLook()
  return (
    <div className={look.stack}>
      <Pair>
        <Field {...props} field="firstName" />
        <Field {...props} field="lastName" />
      </Pair>
      <Pair>
        <Field {...props} field="email" />
        <Field {...props} field="phone" />
      </Pair>
    </div>
  )
}

/** What authorities know it by. */
export function NumberFields(props: BillingFieldsProps) {
  return (
    <Pair>
      <Field {...props} field="registrationNumber" />
      <Field {...props} field="taxNumber" />
    </Pair>
  )
}
