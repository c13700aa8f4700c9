import type { Answer, Billing, Sent } from '../../shared/contracts.ts'

export type BillingOfCustomer = Answer<Billing['billingOfCustomer']>
export type Company = Answer<Billing['companyProfile']>
export type AddressRules = Answer<Billing['addressRules']>
type Input = Sent<Billing['billingInput']>
export type BillingField = keyof Input

/** A profile as its fields stand while it is written. */
export type BillingDraft = Record<BillingField, string>

const BLANK: BillingDraft = {
  companyName: '',
  addressLine1: '',
  addressLine2: '',
  city: '',
  state: '',
  postcode: '',
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  registrationNumber: '',
  taxNumber: '',
}

/** What stands now, or what is known of the customer where nothing does. */
export const draftOf = (known: Partial<Record<BillingField, string | null>>): BillingDraft => ({
  ...BLANK,
  ...Object.fromEntries((Object.keys(BLANK) as BillingField[]).map((field) => [field, known[field] ?? ''])),
})

/** As it is sent: what the country has no use for is left out, whatever stood there before another country was chosen. */
export const readyDraft = (draft: BillingDraft, rules: AddressRules | undefined): Input => ({
  ...draft,
  ...Object.fromEntries((rules?.unused ?? []).map((field) => [field, null])),
})
