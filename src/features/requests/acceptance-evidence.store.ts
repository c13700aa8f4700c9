import { newId } from '#platform/ids.ts'
import type { ConsentRights } from '#domain/consent.ts'
import { demand } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { insertAcceptance } from '../agreements/agreements.store.ts'
import { acceptedBy, saidBy } from '../audit/accepted-by.store.ts'
import { keepEvidence } from '../audit/evidence.store.ts'
import type { FirstYesRow } from '../first-yeses/first-yeses.store.ts'
import { findPersonMail } from '../mail/mail.store.ts'
import { record } from '../audit/events.store.ts'
import type { DelegationRow, RelationshipRow } from '../relationships/relationships.store.ts'
import type { Consent, Met } from './consent.store.ts'

/** What came of a yes; the rights are those that were given, which may be fewer than were asked for. */
export type Born = {
  relationship: RelationshipRow
  delegation: DelegationRow | undefined
  rights: ConsentRights | null
}

/** The receipt: what was shown, who said yes, how surely we knew who it was, what was given, and what was born. */
export async function acceptanceReceipt(
  tx: Tx,
  { row, partner }: Met,
  consent: Consent,
  { relationship, delegation, rights }: Born,
  first?: FirstYesRow,
): Promise<string> {
  const { sealer } = consent
  const person = await findPersonMail(tx, tx.actor.personId)
  const document = {
    type: 'ombud.receipt/1',
    consent: consent.document,
    consentDigest: consent.digest,
    acceptedAt: tx.now.toISOString(),
    acceptedBy: acceptedBy(tx.actor, person?.email, sealer),
    ...(first && { firstYes: await saidFirst(tx, first, sealer) }),
    given: rights && given(rights),
    born: { relationship: relationship.id, delegation: delegation?.id ?? null },
  }
  return keepEvidence(tx, {
    kind: 'acceptance',
    subjectId: row.id,
    partnerId: partner.id,
    document,
    sealer: rebased(sealer),
  })
}

/** The first of the two who agreed, told as whoever agreed last. */
const saidFirst = async (tx: Tx, first: FirstYesRow, sealer: Consent['sealer']) => ({
  at: first.given_at.toISOString(),
  ...saidBy(
    '/firstYes',
    {
      personId: first.given_by,
      name: first.given_name ?? '',
      email: (await findPersonMail(tx, first.given_by))?.email,
      as: first.given_as,
    },
    sealer,
  ),
})

const given = ({ roles, endsAt, lastDay }: ConsentRights) => ({
  roles: roles.map(({ id }) => id),
  // Each role's own dates, which may be other than were asked.
  terms: roles.map((role) => ({
    role: role.id,
    startsAt: role.startsAt,
    startDay: role.startDay,
    endsAt: role.endsAt,
    lastDay: role.lastDay,
    extendDays: role.extendDays,
  })),
  endsAt,
  lastDay,
})

/** The consent document stands one level down in the receipt: its personal values are pointed at there. */
function rebased(sealer: Consent['sealer']): Consent['sealer'] {
  for (const value of sealer.values)
    if (!/^\/(acceptedBy|firstYes|consent)/.test(value.pointer)) value.pointer = `/consent${value.pointer}`
  return sealer
}

/** R11: the agreement accepted in the same act, with the digests of the binding text and of the one that was read. */
export async function keepAgreement(tx: Tx, { binding, read }: Consent, evidenceId: string): Promise<void> {
  demand(binding && read, 'agreement-changed', { version: 0 })
  await insertAcceptance(tx, tx.caller.organisationId, {
    id: newId(),
    kind: 'customer',
    country: binding.country,
    version: binding.version,
    binding_edition_id: binding.id,
    binding_digest: binding.digest,
    read_edition_id: read.id,
    read_digest: read.digest,
    accepted_by: tx.actor.personId,
    accepted_at: tx.now,
    evidence_id: evidenceId,
  })
  await record(tx, {
    kind: 'agreement.accepted',
    subject: { kind: 'agreement', id: binding.id, name: binding.title },
    facts: { version: binding.version, country: binding.country },
  })
}
