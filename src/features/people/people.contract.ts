import { z } from 'zod'
import { CAPABILITIES, ROLES } from '#domain/permission-matrix.ts'
import { at, country, email, id, language, line, page, pageQuery, version } from '../shapes/wire.contract.ts'

export const personParams = z.object({ organisationId: id, personId: id })
export const personState = z.enum(['active', 'blocked', 'deleted'])
export const personRow = z.object({
  id,
  displayName: z.string(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  email: z.string(),
  roles: z.array(z.string()),
  guest: z.boolean(),
  state: personState,
  goneAt: at.nullable().describe('Of somebody deleted: when it is too late to restore'),
  since: at,
  language: z.string(),
  usageLocation: country.describe('Where services are used; the organisation’s country unless said'),
  isYou: z.boolean(),
  mayEdit: z.boolean(),
  mayReset: z.boolean(),
  mayBlock: z.boolean(),
  mayChangeRoles: z.boolean(),
  mayDelete: z.boolean(),
  mayRestore: z.boolean(),
  mayErase: z.boolean().describe('At home only'),
  mayExport: z.boolean().describe('At home only'),
  version,
})
export const people = page(personRow)
export const peopleQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional().describe('Words that begin the name or the address'),
  state: personState.optional().describe('Without it those who are not deleted'),
  role: z.enum(ROLES as unknown as [string, ...string[]]).optional(),
})
export const customerPeopleParams = z.object({ organisationId: id, customerId: id })
export const customerPersonParams = customerPeopleParams.extend({ personId: id })

/** A place that there is: two letters that are no country would follow a person into every service. */
export const usageLocation = country.refine(isCountry, 'not a country').describe('ISO 3166-1 alpha-2, upper case')
const NO_COUNTRY = ['ZZ', 'EU', 'EZ', 'UN', 'QO', 'XA', 'XB']
function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    !NO_COUNTRY.includes(code) &&
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
  )
}
export const personInput = z
  .object({
    displayName: line(120).optional().describe('Or given and family name'),
    givenName: line(60).optional(),
    familyName: line(60).optional(),
    email: email.describe('The sign-in address; of the organisation’s domain, where it has one'),
    language,
    usageLocation: usageLocation.optional().describe('The organisation’s country unless said'),
    roles: z.array(z.string().max(60)).min(1).max(10).optional().describe('An ordinary user unless said'),
    firstSignIn: z
      .enum(['temporary-password', 'link'])
      .describe('A password shown once, or a link mailed to the address'),
  })
  .refine((p) => p.displayName !== undefined || (p.givenName !== undefined && p.familyName !== undefined), {
    path: ['displayName'],
    message: 'a display name, or given and family name',
  })
export const personFacts = z.object({
  displayName: line(120),
  givenName: line(60).nullable(),
  familyName: line(60).nullable(),
  language,
  usageLocation,
})
export const restoration = z.object({ personIds: z.array(id).min(1).max(100) })
export const restored = z.object({
  items: z.array(personRow),
  missing: z
    .array(z.object({ personId: id, displayName: z.string(), product: z.string() }))
    .describe('Licences that were held before and could not be given back: no seat is free, or none is left'),
})
export const rolesInput = z.object({ roles: z.array(z.string().max(60)).min(1).max(10) })
export const roleChoices = z.object({ roles: z.array(z.string()) })
export const temporaryPassword = z.object({
  temporaryPassword: z.string().describe('Shown once; must be changed at the next sign-in'),
})

export const joiningParams = z.object({ organisationId: id, joiningId: id })
export const customerJoiningParams = joiningParams.extend({ customerId: id })
export const joiningRow = z.object({
  id,
  state: z.enum(['asked', 'invited', 'joined', 'refused']),
  displayName: z.string().nullable(),
  email: z.string().nullable(),
  roles: z.array(z.string()),
  askedAt: at,
  expiresAt: at,
  answeredAt: at.nullable(),
  version,
})
export const newPerson = z.object({
  person: personRow.nullable(),
  joining: joiningRow.nullable().describe('Where a link was mailed: the person comes in by it'),
  temporaryPassword: z.string().nullable().describe('Shown once; with it nobody says yes to anything'),
})
export const joinings = z.object({ items: z.array(joiningRow) })
export const inviteInput = z.object({
  displayName: line(120),
  email,
  roles: z.array(z.string().max(60)).min(1),
  language,
})
export const approveInput = z.object({ roles: z.array(z.string().max(60)).min(1) })
export const joinToken = z.object({ token: z.string().max(200) })
export const joinFace = z.object({
  organisationName: z.string(),
  displayName: z.string().nullable(),
  email: z.string().nullable(),
  expiresAt: at,
})
export const joinInput = z.object({
  token: z.string().max(200),
  displayName: line(120),
  password: z.string().min(12).max(200),
  language,
})
export const askToJoinInput = z.object({
  proofId: id,
  code: z.string().regex(/^\d{6}$/),
  displayName: line(120),
  language,
})

export const tokenRow = z.object({
  id,
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: at,
  expiresAt: at,
  revokedAt: at.nullable(),
  lastUsedOn: z.string().nullable(),
})
export const tokens = z.object({
  items: z.array(tokenRow),
  scopes: z.array(z.string()).describe('What this person could put into a token'),
})
export const tokenInput = z.object({
  name: line(80),
  scopes: z.array(z.enum(CAPABILITIES as [string, ...string[]])).min(1),
  days: z.int().min(1).max(365).default(90),
})
export const newToken = z.object({ id, token: z.string().describe('Shown once'), expiresAt: at })
export const tokenParams = z.object({ organisationId: id, tokenId: id })
