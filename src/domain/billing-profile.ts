import { companyNameFault } from './company-name.ts'
import { Refusal, type Fault } from './refusal.ts'

/** What a partner bills a customer by, in the order of the form; the country is the customer organisation's and is not chosen. */
export const BILLING_FIELDS = [
  'companyName',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'postcode',
  'firstName',
  'lastName',
  'email',
  'phone',
  'registrationNumber',
  'taxNumber',
] as const
export type BillingField = (typeof BILLING_FIELDS)[number]
export type BillingProfile = Record<BillingField, string | null>

/** The fields that tell of a person, and are erased with it. */
export const PERSONAL_BILLING_FIELDS: readonly BillingField[] = ['firstName', 'lastName', 'email', 'phone']

/**
 * Where the authorities' lists must be matched, a company is not billed without its registration number and a telephone number
 * (domain 7.2, the list of 2023). Everywhere else both are optional (decision 36).
 */
export const REGISTRATION_COUNTRIES: ReadonlySet<string> = new Set(
  'AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA'.split(' '),
)

export type AddressPart = 'city' | 'state' | 'postcode'

/** What an address in a country is made of, as the field's own data has it. */
export type AddressRules = {
  country: string
  used: readonly AddressPart[]
  required: readonly AddressPart[]
  /** Where the country has a list of its own; else a state is written as it is called. */
  states: readonly { code: string; name: string }[]
}

/** Which fields must be filled in for this country. */
export function requiredFields(rules: AddressRules): BillingField[] {
  const listed: BillingField[] = REGISTRATION_COUNTRIES.has(rules.country) ? ['phone', 'registrationNumber'] : []
  return ['companyName', 'addressLine1', ...rules.required, 'firstName', 'lastName', 'email', ...listed]
}

/** Which fields an address there does not have. */
export const unusedFields = ({ used }: AddressRules): AddressPart[] =>
  (['city', 'state', 'postcode'] as const).filter((part) => !used.includes(part))

/** What the kept lists and checksums of the world answer; asked only of what is filled in. */
export type Checks = {
  isTopLevel: (ending: string) => boolean
  isPostcode: (postcode: string, country: string) => boolean
  isPhone: (phone: string, country: string) => boolean
  isRegistrationNumber: (number: string, country: string) => boolean
  isTaxNumber: (number: string, country: string) => boolean
  /** The part of an address's domain that somebody registered. */
  domainOf: (email: string) => string
}

export type BillingFacts = {
  rules: AddressRules
  /** Domains where no customer has its mail: the partner's own and the provider's. */
  foreignDomains: readonly string[]
  checks: Checks
}

type Judge = (value: string, facts: BillingFacts) => string | undefined
const holds =
  (rule: string, of: (value: string, facts: BillingFacts) => boolean): Judge =>
  (value, facts) =>
    of(value, facts) ? undefined : rule

const JUDGES: Partial<Record<BillingField, Judge>> = {
  companyName: (name, { checks }) => companyNameFault(name, checks.isTopLevel),
  state: holds('state', (state, { rules }) => rules.states.length === 0 || stateOf(rules, state) !== undefined),
  postcode: holds('postcode', (postcode, { rules, checks }) => checks.isPostcode(postcode, rules.country)),
  email: addressFault,
  phone: holds('phone', (phone, { rules, checks }) => checks.isPhone(phone, rules.country)),
  registrationNumber: holds('registration-number', (number, { rules, checks }) =>
    checks.isRegistrationNumber(number, rules.country),
  ),
  taxNumber: holds('tax-number', (number, { rules, checks }) => checks.isTaxNumber(number, rules.country)),
}

/** A customer's mail does not go to its partner, nor to the provider. */
export function addressFault(email: string, { foreignDomains, checks }: Omit<BillingFacts, 'rules'>) {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return 'email'
  return foreignDomains.includes(checks.domainOf(email)) ? 'address-of-partner' : undefined
}

/** Everything that is wrong with it, each with its field. */
export function billingFaults(profile: BillingProfile, facts: BillingFacts, at = ''): Fault[] {
  const [needed, unused] = [requiredFields(facts.rules), unusedFields(facts.rules) as readonly string[]]
  return BILLING_FIELDS.flatMap((field) => {
    const value = profile[field]?.trim() ?? ''
    const rule =
      value === ''
        ? needed.includes(field) && 'required'
        : unused.includes(field)
          ? 'address-part-unused'
          : JUDGES[field]?.(value, facts)
    return rule ? [{ pointer: `${at}/${field}`, rule }] : []
  })
}

/** A bill must be able to arrive: refused with all faults at once. */
export function demandFaultless(faults: readonly Fault[]) {
  if (faults.length > 0) throw new Refusal('invalid-input', {}, faults)
}

/** One of the country's states, by its code or its name. */
export const stateOf = ({ states }: AddressRules, written: string) =>
  states.find(({ code, name }) => [code, name].some((one) => one.toLowerCase() === written.trim().toLowerCase()))

/** What changed from one to the other: the fields, and what stood and stands in them. */
export function billingChange(before: BillingProfile | null, after: BillingProfile) {
  const fields = BILLING_FIELDS.filter((field) => (before?.[field] ?? null) !== after[field])
  const of = (profile: BillingProfile | null) =>
    Object.fromEntries(fields.map((field) => [field, profile?.[field] ?? null]))
  return { fields, before: of(before), after: of(after) }
}
