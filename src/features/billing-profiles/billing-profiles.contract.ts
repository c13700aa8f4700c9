import { z } from 'zod'
import { at, country, id, page, pageQuery, version } from '../shapes/wire.contract.ts'

const text = (most: number) => z.string().trim().max(most)
const optional = (most: number) =>
  text(most)
    .nullable()
    .default(null)
    .transform((value) => value || null)

/** What fills in the form; which of it must be there, and how it is written, is the country's (`address-rules`). */
export const billingInput = z.object({
  companyName: text(200),
  addressLine1: text(200),
  addressLine2: optional(200),
  city: optional(100),
  state: optional(100).describe('The code of `address-rules`, where the country has a list'),
  postcode: optional(20),
  firstName: text(50).describe('Of the contact'),
  lastName: text(50),
  email: text(254),
  phone: optional(40).describe('As it is dialled in that country, or with +'),
  registrationNumber: optional(40),
  taxNumber: optional(40).describe('For value added tax'),
})
const field = z.string().nullable()
export const billingProfile = z.object({
  companyName: z.string(),
  addressLine1: z.string(),
  addressLine2: field,
  city: field,
  state: field,
  postcode: field,
  country,
  firstName: field.describe('Null where the person was erased, as the three below'),
  lastName: field,
  email: field,
  phone: field.describe('E.164'),
  registrationNumber: field,
  taxNumber: field,
  savedAt: at,
})
/** The customer's own, by its register: for the partner to read. */
export const companyProfile = z.object({
  name: z.string(),
  legalName: z.string(),
  registrationNumber: field,
  country,
  domain: field,
  verified: z.boolean(),
})
export const billingOfCustomer = z.object({
  company: companyProfile,
  profile: billingProfile.nullable().describe('Null until it is saved for the first time'),
  mayWrite: z.boolean(),
  version,
})
export const savedProfile = z.object({ profile: billingProfile, version })
export const billingHere = z.object({ profile: billingProfile.nullable(), version })

const values = z.record(z.string(), z.string().nullable()).describe('By field; what was erased is left out')
export const billingChange = z.object({
  id,
  at,
  by: z.string().nullable().describe('Null where the person was erased'),
  fields: z.array(z.string()),
  before: values,
  after: values,
  erasedAt: at.nullable(),
})
export const billingChanges = page(billingChange)
export const billingChangesQuery = pageQuery

export const addressRulesQuery = z.object({ country })
export const addressRules = z.object({
  country,
  required: z.array(z.string()).describe('Fields of a billing profile that must be filled in'),
  unused: z.array(z.string()).describe('Fields that an address there does not have'),
  states: z.array(z.object({ code: z.string(), name: z.string() })).describe('Empty where a state is written freely'),
})
