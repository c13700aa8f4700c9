import type { EventKind } from '#domain/event.ts'
import type { DutySide } from '#domain/support-duty.ts'
import type { Tx } from '../acting/transact.store.ts'
import { givenAs, saidBy } from '../audit/accepted-by.store.ts'
import { keepEvidence, type Sealer } from '../audit/evidence.store.ts'
import { record } from '../audit/events.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { supportedName, type DutyEndRow, type DutyRow } from './duty.store.ts'

type Pair = { customer_id: string; partner_id: string; id: string }

/** Into both logs, each by the other's name. */
export async function recordDutyEnd(
  tx: Tx,
  kind: Extract<EventKind, `support-duty.${string}`>,
  { customer_id, partner_id, id }: Pair,
  facts: Record<string, unknown>,
) {
  const customer = tx.caller.organisationId === customer_id
  const other = customer
    ? (await findOrganisation(tx, partner_id))?.name
    : await supportedName(tx, partner_id, customer_id)
  await record(tx, {
    kind,
    subject: { kind: 'support-duty', id, name: other, counterpartName: tx.actor.organisation.name },
    counterpart: customer ? partner_id : customer_id,
    facts,
  })
}

/** The receipt of both yeses: who said the first and who the second, for which side, and when the duty ends by them. */
export async function keepBothYeses(
  tx: Tx,
  row: DutyEndRow,
  duty: DutyRow,
  endsAt: Date,
  by: { email: string | undefined; side: DutySide; sealer: Sealer },
) {
  const { sealer } = by
  const first = {
    personId: row.proposed_by,
    name: row.proposed_name ?? '',
    email: row.proposed_email ?? '',
    as: row.proposed_as,
  }
  const second = { personId: tx.actor.personId, name: tx.actor.name, email: by.email, as: givenAs(tx.actor) }
  const document = {
    type: 'ombud.support-duty/1',
    customer: partyOf(await findOrganisation(tx, row.customer_id)),
    partner: partyOf(await findOrganisation(tx, row.partner_id)),
    relationship: row.relationship_id,
    dutySince: duty.since.toISOString(),
    lastDay: row.last_day,
    endsAt: endsAt.toISOString(),
    firstYes: { ...saidBy('/firstYes', first, sealer), side: row.side, at: row.proposed_at.toISOString() },
    acceptedAt: tx.now.toISOString(),
    acceptedBy: { ...saidBy('/acceptedBy', second, sealer), side: by.side },
  }
  return keepEvidence(tx, {
    kind: 'support-duty',
    organisationId: row.customer_id,
    subjectId: row.id,
    partnerId: row.partner_id,
    document,
    sealer,
  })
}

const partyOf = (row: Awaited<ReturnType<typeof findOrganisation>>) => ({
  id: row?.id ?? '',
  name: row?.name ?? '',
  legalName: row?.legal_name ?? '',
  registrationNumber: row?.registration_number ?? null,
  country: row?.country ?? '',
})
