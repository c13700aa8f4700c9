import { z } from 'zod'
import { DECLINE_REASONS } from '#domain/request.ts'
import { firstYes, secondYes } from '../first-yeses/first-yeses.contract.ts'
import { at, card, cloud, country, digest, id, language } from '../shapes/wire.contract.ts'

/** The link, swapped for a cookie at once: it stood in the fragment, which no server and no log sees. */
export const linkInput = z.object({ token: z.string().max(200) })
/** What a holder of the link may see before signing in: who asks, and whether it can still be answered. */
export const linkFace = z.object({
  requestId: id,
  partner: card,
  verifiedSince: at.nullable(),
  askerName: z.string().nullable(),
  purpose: z.enum(['relationship', 'rights']),
  includeRights: z.boolean(),
  language,
  state: z
    .enum(['open', 'accepted', 'declined', 'withdrawn', 'expired', 'replaced', 'off'])
    .describe('`off`: a standing link that is not in use'),
  expiresAt: at.nullable(),
  cloud,
  portalPath: z.enum(['admin', 'office-admin']),
  addressedTo: z.string().nullable().describe('The domain it was meant for'),
  installation: z.string(),
  partnerSuspended: z.boolean(),
  standing: z.boolean().describe('It asks the same of everybody; answered, it becomes a request'),
})

export const invitationParams = z.object({ organisationId: id, requestId: id })

export const rights = z.object({
  template: z.string(),
  templateName: z.string().nullable(),
  roles: z
    .array(
      z.object({
        id: z.string(),
        templateId: z.string(),
        actions: z.array(z.string()).readonly(),
        optionalBecause: z.string().nullable().describe('Why the partner would like it, where it can do without'),
        lengthDays: z.int(),
        startsAt: at.nullable().describe('Null is at once'),
        startDay: z.string().nullable(),
        endsAt: at,
        lastDay: z.string(),
        extendDays: z.int().describe('Goes on by so many days each time until somebody says stop; 0 ends by itself'),
      }),
    )
    .readonly(),
  withheld: z
    .array(z.string())
    .readonly()
    .optional()
    .describe('Asked for, and never given to a partner by this customer’s own decision'),
  heldBy: z
    .array(z.object({ group: z.string(), name: z.string().nullable(), roles: z.array(z.string()).readonly() }))
    .readonly(),
  changes: z
    .object({ delegation: id, before: z.array(z.object({ role: z.string(), lastDay: z.string() })).readonly() })
    .nullable()
    .describe('The running delegation that it makes more of, as it stands'),
  lengthDays: z.int(),
  endsAt: at,
  lastDay: z.string(),
  timeZone: z.string(),
})

const sealed = z.object({ sha256: digest })
const party = z.object({
  id,
  name: z.string(),
  legalName: z.string(),
  registrationNumber: z.string().nullable(),
  country,
  city: z.string().nullable(),
  domain: z.string().nullable(),
  verified: z.boolean(),
})
const editionRef = z.object({ edition: id, language: z.string(), digest })
export const consentDocument = z.object({
  type: z.literal('ombud.consent/1'),
  request: id,
  purpose: z.enum(['relationship', 'rights']),
  cloud,
  portal: z.enum(['admin-center', 'office-admin-portal']),
  shownIn: z.object({ language: z.string(), wording: digest }),
  installation: z.string(),
  partner: party.extend({ channel: z.string(), verifiedSince: z.string().nullable() }),
  customer: party,
  askedBy: z.object({ person: id, name: sealed }),
  standingLink: id
    .optional()
    .describe('The standing link that it came by, which asks everybody the same; left out where it was a request'),
  commerce: z.array(z.string()).readonly(),
  rights: rights.nullable(),
  never: z.array(z.string()).readonly(),
  stays: z.array(z.string()).readonly(),
  agreement: z.object({ country: z.string(), version: z.int(), binding: editionRef, read: editionRef }).nullable(),
})

/** The invitation as a member of one organisation meets it: the consent document, what this person may do, and what stands in the way. */
export const invitation = z.object({
  requestId: id,
  state: z.enum(['open', 'accepted', 'declined', 'withdrawn', 'expired']),
  expiresAt: at.nullable(),
  document: consentDocument.nullable().describe('Null where nothing can be accepted'),
  digest: digest.nullable(),
  values: z
    .record(z.string(), z.string())
    .describe('Personal values by JSON Pointer: what the hashes in the document stand for'),
  situation: z.string().describe('ready, or the refusal code that stands in the way'),
  situationFacts: z.record(z.string(), z.unknown()),
  may: z.object({ accept: z.boolean(), decline: z.boolean(), forward: z.boolean() }),
  twoMustAgreeTo: z.array(z.string()).describe('Roles asked for to which two Global Administrators must agree'),
  firstYes: firstYes.nullable().describe('The yes of the first of two, told to those who administer'),
  freshSignInNeeded: z.boolean(),
  secondFactorNeeded: z.boolean(),
  administrators: z.int().describe('How many here may say yes; never who'),
  answeredAt: at.nullable(),
  answeredByName: z.string().nullable(),
  relationshipId: id.nullable(),
  evidenceId: id.nullable(),
  rightsChange: z.enum(['none', 'first-rights', 'more-rights']),
  supportCode: z.string(),
})

export const acceptanceInput = z.object({
  digest: digest.describe('Of the consent document that was read'),
  document: z
    .unknown()
    .optional()
    .describe('The document that was read: sent along, a changed one is answered with the places that differ'),
  agreementDigest: digest
    .nullable()
    .default(null)
    .describe('Of the agreement’s text that was read, where the document asks for one: the tick in the box'),
  narrowing: z
    .object({
      roles: z.array(z.string().max(80)).min(1).max(100).describe('Which of the roles asked for are given'),
      lengthDays: z.int().min(1).max(730).describe('No role for longer than so many days'),
      extension: z.boolean().default(true).describe('False: no role goes on by itself, whatever was asked'),
    })
    .optional()
    .describe('Less than was asked for; without it all of it is given'),
})
/** Agreeing with the first of two: to what one has read oneself, with exactly what the first chose. */
export const secondYesInput = acceptanceInput.omit({ narrowing: true }).extend(secondYes.shape)
export const acceptance = z.object({
  relationshipId: id,
  delegationId: id.nullable(),
  evidenceId: id,
  acceptedAt: at,
  partnerName: z.string(),
  rightsLastDay: z.string().nullable(),
})
export const declineInput = z.object({
  reason: z.enum(DECLINE_REASONS),
  note: z.string().trim().max(500).nullable().default(null),
})
export const forwardAnswer = z.object({ administrators: z.int() })

/** Requests that are addressed to this organisation and still wait for an answer. */
export const waiting = z.object({
  items: z.array(
    z.object({
      requestId: id,
      partner: card,
      purpose: z.enum(['relationship', 'rights']),
      includeRights: z.boolean(),
      changes: z.boolean().describe('It asks for more of a right that runs and goes on whatever the answer'),
      openedAt: at,
      expiresAt: at,
      firstYes: z
        .object({ by: z.string().nullable(), own: z.boolean() })
        .nullable()
        .describe('A first of two administrators has said yes; told to those who administer'),
    }),
  ),
})
