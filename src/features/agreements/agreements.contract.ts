import { z } from 'zod'
import { at, digest, id } from '../shapes/wire.contract.ts'

export const edition = z.object({
  id,
  kind: z.enum(['customer', 'partner']),
  country: z.string(),
  version: z.int(),
  language: z.string(),
  binding: z.boolean(),
  title: z.string(),
  digest,
  effectiveFrom: at,
})
export const editionWithText = edition.extend({ body: z.string().describe('Markdown'), bindingEdition: edition })
export const agreementStatus = z.object({
  kind: z.enum(['customer', 'partner']),
  state: z.enum(['missing', 'outdated', 'current']),
  current: edition.nullable().describe('The edition to read, in the reader’s language where there is one'),
  binding: edition.nullable(),
  editions: z.array(edition).describe('All languages of the version in force'),
  acceptances: z.array(
    z.object({
      version: z.int(),
      acceptedAt: at,
      acceptedByName: z.string().nullable(),
      evidenceId: id,
      bindingDigest: digest,
      readDigest: digest,
    }),
  ),
  maySign: z.boolean(),
})
export const editionParams = z.object({ organisationId: id, editionId: id })
export const editionsQuery = z.object({ language: z.string().max(8).optional() })
export const signInput = z.object({ readDigest: digest.describe('Of the text that was read') })
export const signed = z.object({ version: z.int(), acceptedAt: at, evidenceId: id })

/** A receipt: the canonical document, its digest and seal, and the personal values that have not been erased. */
export const receipt = z.object({
  id,
  kind: z.string(),
  at,
  document: z.string().describe('Canonical JSON, RFC 8785'),
  digest,
  keyId: z.string(),
  seal: z.string(),
  values: z.array(
    z.object({
      pointer: z.string(),
      salt: z.string().nullable(),
      value: z.string().nullable(),
      erasedAt: at.nullable(),
    }),
  ),
  verified: z.boolean().describe('Digest, seal and salted hashes were checked just now'),
})
export const receiptParams = z.object({ organisationId: id, evidenceId: id })
export const receiptList = z.object({
  items: z.array(z.object({ id, kind: z.string(), at, partnerName: z.string().nullable(), digest })),
})
