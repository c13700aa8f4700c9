import type { Answer, Billing } from '../../contracts.ts'

export type Profile = Answer<Billing['billingProfile']>
export type Change = Answer<Billing['billingChange']>

/** The fields in the order in which a bill is read. */
export const FIELDS = [
  'companyName',
  'addressLine1',
  'addressLine2',
  'postcode',
  'city',
  'state',
  'country',
  'firstName',
  'lastName',
  'email',
  'phone',
  'registrationNumber',
  'taxNumber',
] as const
export type Field = (typeof FIELDS)[number]
