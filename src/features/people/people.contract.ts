import { z } from 'zod'
import { CAPABILITIES } from '#domain/permission-matrix.ts'
import { at, email, id, language, line, page, pageQuery, version } from '../shapes/wire.contract.ts'

export const personParams = z.object({ organisationId: id, personId: id })
export const personRow = z.object({
  id,
  displayName: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  guest: z.boolean(),
  blocked: z.boolean(),
  since: at,
  language: z.string(),
  isYou: z.boolean(),
  mayReset: z.boolean(),
  mayChangeRoles: z.boolean(),
  mayErase: z.boolean(),
  mayExport: z.boolean(),
  version,
})
export const people = page(personRow)
export const peopleQuery = pageQuery.extend({ q: z.string().trim().max(100).optional() })
export const rolesInput = z.object({ roles: z.array(z.string().max(60)).min(1).max(10) })
export const roleChoices = z.object({ roles: z.array(z.string()) })
export const temporaryPassword = z.object({
  temporaryPassword: z.string().describe('Shown once; must be changed at the next sign-in'),
})

export const joiningParams = z.object({ organisationId: id, joiningId: id })
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
