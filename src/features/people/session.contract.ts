import { z } from 'zod'
import { at, cloud, country, email, id, language } from '../shapes/wire.contract.ts'

export const password = z.string().min(12).max(200).describe('At least 12 characters')
export const signInInput = z.object({ email, password: z.string().max(200) })
export const signInAnswer = z.object({ state: z.enum(['signed-in', 'second-factor']) })
export const codeInput = z.object({
  code: z.string().trim().min(6).max(24),
  kind: z.enum(['authenticator', 'recovery']).default('authenticator'),
})

/** How surely somebody signed in; a passkey counts as a second factor. */
export const strength = z.enum(['password', 'second-factor', 'passkey'])
export const member = z.object({
  organisationId: id,
  name: z.string(),
  kind: z.enum(['provider', 'partner', 'customer']),
  channel: z.string().nullable(),
  cloud,
  country,
  roles: z.array(z.string()),
  actions: z.array(z.string()).describe('What this person may do with people and licences at home'),
  guest: z.boolean(),
})
export const session = z.object({
  signedIn: z.boolean(),
  personId: id.nullable(),
  displayName: z.string().nullable(),
  email: z.string().nullable(),
  language,
  authenticatedAt: at.nullable(),
  secondFactor: z.boolean(),
  hasSecondFactor: z.boolean().describe('Has an authenticator app'),
  hasPasskey: z.boolean(),
  strength: strength.nullable(),
  mailboxProved: z.boolean(),
  lentPassword: z.boolean(),
  memberships: z.array(member),
  cloud,
  portalPath: z.enum(['admin', 'office-admin']),
  newcomers: z
    .enum(['welcome', 'by-provider', 'closed'])
    .describe(
      'Whether a new organisation sets itself up in this cloud, the provider brings it in, or none comes any more',
    ),
  demo: z.boolean(),
  installation: z.string(),
  clouds: z.array(z.object({ id: z.string(), origin: z.string() })),
})
export const me = z.object({ language })
export const confirmInput = z
  .object({
    password: z.string().max(200).nullable().default(null),
    code: z.string().trim().max(24).nullable().default(null),
  })
  .describe('Proves once more that it is you: the password, and the code where there is a second factor')
export const changePasswordInput = z.object({ current: z.string().max(200), next: password })
export const ownSession = z.object({
  id,
  startedAt: at,
  current: z.boolean(),
  device: z.string().nullable(),
  secondFactor: z.boolean(),
  strength,
})
export const ownSessions = z.object({ items: z.array(ownSession) })
export const beginSecondFactorInput = z.object({ password: z.string().max(200) })
export const beginSecondFactor = z.object({
  uri: z.string().describe('otpauth:// for an authenticator app; shown once'),
  recoveryCodes: z.array(z.string()).describe('Shown once'),
})
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const proofInput = z.object({ email, purpose: z.enum(['founding', 'reset']), language })
export const proofAnswer = z.object({ proofId: id.describe('The same whether or not the address is known') })
export const resetInput = z.object({ proofId: id, code: z.string().regex(/^\d{6}$/), password })
export const addressProofInput = z.object({ proofId: id, code: z.string().regex(/^\d{6}$/) })

export const demoPerson = z.object({
  personId: id,
  displayName: z.string(),
  email: z.string(),
  role: z.string(),
  organisation: z.string(),
  organisationKind: z.string(),
  cloud,
  origin: z.string(),
})
export const demoCast = z.object({ password: z.string(), people: z.array(demoPerson) })
export const demoMail = z.object({
  id,
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  messageId: z.string(),
  receivedAt: at,
})
export const demoMails = z.object({ items: z.array(demoMail) })
