import type { Closed } from '../../shared/rooms/removal/ClosedPaths.tsx'
import type { Agreements, Answer, InvitationRoom } from '../../shared/contracts.ts'

export type Receipt = Answer<Agreements['receipt']>
export type Consent = Answer<InvitationRoom['consentDocument']>
export type SealedValue = Receipt['values'][number]

type SignIn = {
  authenticatedAt: string | null
  secondFactor: boolean
  strength?: 'password' | 'second-factor' | 'passkey'
  mailboxProved: boolean
}

/** `side`: for whom it was said, where the two are of two organisations. */
export type Sayer = { roles?: string[]; signIn?: SignIn; side?: 'customer' | 'partner' }

type EditionRef = { edition: string; language: string; digest: string }

export type GivenTerms = { role: string; startDay: string | null; lastDay: string; extendDays: number }
export type Given = { roles: string[]; terms: GivenTerms[]; endsAt: string; lastDay: string }

/** What the documents of the different kinds have in common, as far as the page speaks of it; the whole stands in the file. */
export type ReceiptDocument = {
  consent?: Consent
  /** What was given of what was asked. */
  given?: Given | null
  acceptedAt?: string
  acceptedBy?: Sayer
  /** Where two administrators agreed: the first of them, and when. */
  firstYes?: Sayer & { at: string }
  /** Of an agreement that was accepted by itself. */
  version?: number
  binding?: EditionRef
  read?: EditionRef
  /** Of a duty to support that both sides end. */
  dutySince?: string
  endsAt?: string
  partner?: { name: string }
  customer?: { name: string }
  /** Of a relationship that ended: each way that was closed. */
  closed?: Closed[]
  /** Of a recovery: who let somebody in, and when. */
  recovery?: string
  openedAt?: string
  approvedAt?: string
  /** Of a founding. */
  founder?: object
  at?: string
  legalName?: string
  registrationNumber?: string | null
  country?: string
}

export function documentOf(receipt: Receipt): ReceiptDocument {
  try {
    return JSON.parse(receipt.document) as ReceiptDocument
  } catch {
    // A document that cannot be read is still there to be downloaded, and `verified` says what is wrong with it.
    return {}
  }
}

/** Evidence may be older than the installation’s key. */
export const isSealed = (receipt: Receipt) => receipt.keyId !== 'none'

export const valueAt = (receipt: Receipt, pointer: string) => receipt.values.find((value) => value.pointer === pointer)
