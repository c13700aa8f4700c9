import { z } from 'zod'
import { PROOFS } from '#domain/recovery.ts'
import { at, email, id, language, line, page, pageQuery, version } from '../shapes/wire.contract.ts'

const text = (least: number, most: number) => z.string().trim().min(least).max(most)

export const recoveryInput = z
  .object({
    customerId: id,
    displayName: line(120).describe('Who shall become Global Administrator'),
    email: email.describe('A newcomer’s address, or a member’s; nobody’s of another organisation'),
    language,
    proofKind: z.enum(PROOFS).describe('What was seen that shows who speaks for the customer'),
    proofReference: line(200).describe('Number, date or place by which it is found again'),
    proofSeen: text(20, 2000).describe('What was seen, and how it was checked; read by operators alone'),
    reason: text(10, 1000).describe('Why nobody of the customer can do it; read by operators alone'),
  })
  .strict()
export const recoveryQuery = pageQuery.extend({
  state: z.enum(['running', 'ended']).optional(),
  customerId: id.optional(),
})
export const recoveryParams = z.object({ organisationId: id, recoveryId: id })

const side = z.enum(['customer', 'provider', 'clock'])
const recovery = z.object({
  id,
  state: z.enum(['open', 'approved', 'carried-out', 'cancelled', 'lapsed']),
  displayName: z.string().nullable(),
  email: z.string().nullable(),
  proofKind: z.enum(PROOFS),
  openedBy: z.string().nullable().describe('The operator who began it; null where the name was erased'),
  openedAt: at,
  approvableUntil: at.describe('Dropped where no second operator has approved by then'),
  approvedBy: z.string().nullable(),
  approvedAt: at.nullable(),
  carriesAt: at.nullable().describe('Carried out from then on, unless somebody stops it: 72 hours after the approval'),
  endedAt: at.nullable(),
  endedSide: side.nullable(),
  version,
})
export const recoveryFile = recovery.extend({
  customer: z.object({ id, name: z.string(), domain: z.string().nullable() }),
  language,
  proofReference: z.string().nullable(),
  proofSeen: z.string().nullable(),
  reason: z.string().nullable(),
  standsInTheWay: z
    .enum(['recovery-same-operator', 'recovery-operator-new'])
    .nullable()
    .describe('Why whoever asks may not approve it'),
})
export const recoveryFiles = page(recoveryFile)
export const ownRecovery = z.object({
  recovery: recovery.extend({ mayStop: z.boolean() }).nullable().describe('The one that runs'),
})
