import { mergeRoles, type GrantedRole } from '#domain/delegation.ts'
import { differences, type ConsentDocument, type ConsentRights } from '#domain/consent.ts'
import { isLess, narrow, type Narrowing } from '#domain/narrowing.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { clearDue, setDueOfRights } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { addAssignments } from '../delegations/assignments.store.ts'
import type { FirstYesRow } from '../first-yeses/first-yeses.store.ts'
import {
  bearDelegation,
  bearRelationship,
  findOtherPartner,
  holdDelegation,
  lawfulDelegation,
  listCustomer,
  markRights,
  refreshRights,
  setRoles,
  type DelegationRow,
  type RelationshipRow,
} from '../relationships/relationships.store.ts'
import { acceptanceReceipt, keepAgreement, type Born } from './acceptance-evidence.store.ts'
import { consentFor, type Consent, type Met } from './consent.store.ts'
import { addFact, answerRow } from './requests.store.ts'

/** A yes as it is sent: to what was read, to the agreement where there is one, and to how much of it. */
export type Yes = {
  digest: string
  agreementDigest: string | null
  document?: unknown
  narrowing?: Narrowing | undefined
}

/** What a yes would give, where what was read is what stands now. */
export async function weighYes(
  tx: Tx,
  met: Met,
  language: 'en' | 'sv',
  yes: Yes,
): Promise<{ consent: Consent; rights: ConsentRights | null }> {
  const consent = await consentRead(tx, met, language, yes.digest)
  demandSameConsent(consent, yes)
  const asked = consent.document.rights
  return { consent, rights: asked && narrow(asked, yes.narrowing, tx.now) }
}

/** The request is answered, and what was given is born; with whose first yes it is, where two agreed. */
export async function bearYes(
  tx: Tx,
  met: Met,
  { consent, rights }: { consent: Consent; rights: ConsentRights | null },
  first?: FirstYesRow,
) {
  const answered = await answerRow(tx, met.row, {
    state: 'accepted',
    customerId: met.customer.id,
    by: tx.actor.personId,
  })
  demand(answered === 1, 'request-not-open')
  const relationship = await bear(tx, met)
  const delegation = rights ? await grant(tx, met, relationship, rights) : undefined
  // Sent one behind the other without waiting between them: none needs another's answer.
  const [evidenceId] = await Promise.all([
    acceptanceReceipt(tx, met, consent, { relationship, delegation, rights }, first),
    refreshRights(tx, met.customer.id, met.partner.id),
    writeDown(tx, met, consent.document, { relationship, delegation, rights }),
  ])
  if (consent.document.agreement) await keepAgreement(tx, consent, evidenceId)
  return {
    relationshipId: relationship.id,
    delegationId: delegation?.id ?? null,
    evidenceId,
    acceptedAt: tx.now.toISOString(),
    partnerName: met.partner.name,
    rightsLastDay: rights?.lastDay ?? null,
  }
}

/**
 * The document as it stands now; or as it was asked, where that is what was read and the relationship came into being since, by another
 * yes to the same partner. It gives nothing that the other does not.
 */
async function consentRead(tx: Tx, met: Met, language: 'en' | 'sv', digest: string): Promise<Consent> {
  const now = await consentFor(tx, met, language)
  if (now.digest === digest || !met.facts.related) return now
  const asAsked = await consentFor(tx, met, language, met.row.purpose)
  return asAsked.digest === digest ? asAsked : now
}

/** What is accepted must be what was read, to the letter; otherwise the difference is shown and nothing happens. */
function demandSameConsent(consent: Consent, body: Yes) {
  if (body.digest !== consent.digest)
    throw new Refusal('consent-changed', {
      differences: body.document === undefined ? [] : differences(body.document, consent.document),
    })
  const { agreement } = consent.document
  if (agreement && body.agreementDigest === null)
    throw new Refusal('agreement-not-accepted', { version: agreement.version })
  if (agreement && body.agreementDigest !== agreement.read.digest)
    throw new Refusal('agreement-changed', { version: agreement.version })
}

async function bear(tx: Tx, { row, partner, customer, facts }: Met): Promise<RelationshipRow> {
  const bore = await bearRelationship(tx, {
    customer_id: customer.id,
    partner_id: partner.id,
    cloud: customer.cloud,
    sole: facts.cloud.onePartnerPerCustomer,
    request_id: row.id,
  })
  // The database let one partner in where the cloud allows one; somebody was faster.
  if (!bore)
    throw new Refusal('other-partner', {
      partner: (await findOtherPartner(tx, customer.id, partner.id))?.name ?? '',
      cloud: customer.cloud,
    })
  if (bore.born) await listCustomer(tx, bore.row, customer)
  return bore.row
}

/** What was given, born as a delegation of its own; or added to the one that it changes, where that still runs. */
async function grant(
  tx: Tx,
  met: Met,
  relationship: RelationshipRow,
  rights: ConsentRights,
): Promise<DelegationRow | undefined> {
  const { row, partner, customer } = met
  const given = rights.roles.map((role): GrantedRole => ({
    role: role.id,
    startsAt: role.startsAt === null ? tx.now : new Date(role.startsAt),
    endsAt: new Date(role.endsAt),
    endedAt: null,
    extendDays: role.extendDays,
  }))
  const changed = rights.changes && (await widen(tx, customer.id, rights.changes.delegation, given))
  const delegation =
    changed ??
    (await bearDelegation(tx, {
      customer_id: customer.id,
      partner_id: partner.id,
      relationship_id: relationship.id,
      request_id: row.id,
      template: rights.template,
      roles: given,
      granted_by: tx.actor.personId,
    }))
  if (!delegation) return undefined
  await Promise.all([
    addAssignments(tx, delegation, rights.heldBy),
    setDueOfRights(tx, customer.id, lawfulDelegation(delegation), tx.now),
  ])
  return delegation
}

/** The delegation with more, held while it grows: whatever took something out of it meanwhile stays out, unless it was asked for. */
async function widen(tx: Tx, customerId: string, id: string, given: readonly GrantedRole[]) {
  const row = await holdDelegation(tx, customerId, id)
  if (row?.state !== 'active') return undefined
  // What came near by the old ends is not told of the new ones.
  await markRights(tx, row, { noticed: true })
  return setRoles(tx, row, mergeRoles(lawfulDelegation(row), given, tx.now))
}

async function writeDown(
  tx: Tx,
  { row, partner, customer }: Met,
  { purpose, rights: asked }: ConsentDocument,
  { relationship, delegation, rights }: Born,
) {
  const fact = addFact(tx, row, { kind: 'accepted', side: 'customer' })
  const cleared = clearDue(tx, row.partner_id, 'request-expires', row.id)
  const recorded = record(tx, {
    kind: 'request.accepted',
    subject: { kind: 'request', id: row.id, name: partner.name, counterpartName: customer.name },
    counterpart: partner.id,
    facts: {
      purpose,
      relationship: relationship.id,
      delegation: delegation?.id ?? null,
      rightsUntil: delegation?.ends_at.toISOString() ?? null,
      narrowed: rights !== null && (asked === null || isLess(rights, asked) || asked.withheld !== undefined),
      customer: customer.id,
      partner: partner.id,
    },
  })
  await Promise.all([fact, cleared, recorded])
}

/** The roles that a yes would give. */
export const rolesOf = (rights: ConsentRights | null) => rights?.roles.map(({ id }) => id) ?? []
