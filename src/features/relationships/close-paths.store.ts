import { cancel } from '#domain/charge.ts'
import { endsWith, endsWithNotice, type Side } from '#domain/removal.ts'
import { demand } from '#domain/refusal.ts'
import { newSalt } from '#platform/keys.ts'
import type { Tx } from '../acting/transact.store.ts'
import { keepEvidence, Sealer } from '../audit/evidence.store.ts'
import { clearDue, clearDueOfRights } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { saidBy, givenAs } from '../audit/accepted-by.store.ts'
import { endElevationRow, elevationsBetween } from '../elevations/elevations.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { save } from '../subscriptions/change.store.ts'
import { recordSubscription } from '../subscriptions/record.store.ts'
import { lawfulSubscription } from '../subscriptions/subscriptions.store.ts'
import { lapse } from '../transfers/go-over.store.ts'
import { listOpenBetween } from '../transfers/transfers.store.ts'
import { endRelationship, endRow, listDelegations } from './relationships.store.ts'
import { leaveSupport, listSoldHere, stopRenewals, type EndingRow, type NamedSubscription } from './removal.store.ts'

/** Who ends it; the clock on the day that somebody planned. The address is read before the act runs as the customer. */
export type By = { side: Side | 'clock'; email?: string | undefined }

/** One way in or out that was closed, as the receipt names it. */
export type ClosedPath = { path: string; id: string; at: string } & Record<string, unknown>

/**
 * Parts the two: everything that hung on the relationship is closed in this transaction, and the receipt names each path. Runs as the customer, after
 * the law has said that nothing stands in the way.
 */
export async function closePaths(tx: Tx, row: EndingRow, by: By, timeZone: string) {
  const at = tx.now.toISOString()
  const paths: ClosedPath[] = [
    { path: 'relationship', id: row.id, at },
    ...(await closeRights(tx, row, at)),
    ...(await closeElevations(tx, row, at)),
    ...(await closeSold(tx, row, at, timeZone)),
  ]
  for (const open of await listOpenBetween(tx, row.customer_id, row.partner_id))
    await lapse(tx, open, 'relationship-removed')
  await leaveSupport(tx, row.customer_id, row.partner_id)
  await clearDue(tx, row.customer_id, 'relationship-ends', row.id)
  const after = await endRelationship(tx, row, row.version, tx.actor.kind === 'person' ? tx.actor.personId : null)
  demand(after, 'busy')
  const evidenceId = await keepReceipt(tx, row, by, paths)
  await recordEnd(tx, row, 'relationship.removed', { by: by.side })
  return { evidenceId, paths, version: after.version }
}

async function closeRights(tx: Tx, row: EndingRow, at: string): Promise<ClosedPath[]> {
  const running = (await listDelegations(tx, row.customer_id, row.partner_id)).filter((one) => one.state === 'active')
  for (const one of running) {
    await endRow(tx, one, tx.actor.kind === 'person' ? tx.actor.personId : null, 'relationship-removed')
    await clearDueOfRights(tx, row.customer_id, one.id)
  }
  return running.map((one) => ({ path: 'delegation', id: one.id, at, roles: one.roles.map(({ role }) => role) }))
}

async function closeElevations(tx: Tx, row: EndingRow, at: string): Promise<ClosedPath[]> {
  const running = await elevationsBetween(tx, row.customer_id, row.partner_id)
  for (const one of running) {
    await endElevationRow(tx, one, tx.now, tx.actor.kind === 'person' ? tx.actor.personId : null)
    await clearDue(tx, row.customer_id, 'elevation-ends', one.id)
  }
  return running.map((one) => ({ path: 'elevation', id: one.id, at, roles: one.given_roles ?? one.roles }))
}

/** What may be ended at any time ends here; the rest is nobody's to use any more, and goes its way. */
async function closeSold(tx: Tx, row: EndingRow, at: string, timeZone: string): Promise<ClosedPath[]> {
  const sold = await listSoldHere(tx, row.customer_id, row.partner_id, true)
  const paths: ClosedPath[] = []
  for (const one of sold) paths.push(await closeOne(tx, one, at, timeZone))
  return paths
}

async function closeOne(tx: Tx, one: NamedSubscription, at: string, timeZone: string): Promise<ClosedPath> {
  const told = { path: 'subscription', id: one.id, at, offer: one.offer_en }
  if (!endsWith(lawfulSubscription(one))) return { ...told, goesOnUntil: one.until?.toISOString() ?? null }
  await endSold(tx, one, timeZone)
  return { ...told, ended: true, owned: one.owned }
}

async function endSold(tx: Tx, one: NamedSubscription, timeZone: string) {
  const changed = cancel(lawfulSubscription(one), tx.now, timeZone)
  const saved = await save(tx, one, changed, { timeZone, beside: { owned: false }, whenHeld: 'take-back' })
  await recordSubscription(tx, saved, 'subscription.cancelled')
}

/** An end is planned: nothing is renewed from here on, and what has not begun does not begin. */
export async function closeWhatIsNew(tx: Tx, row: EndingRow, timeZone: string) {
  await stopRenewals(tx, row.customer_id, row.partner_id)
  for (const one of await listSoldHere(tx, row.customer_id, row.partner_id, true))
    if (endsWithNotice(lawfulSubscription(one))) await endSold(tx, one, timeZone)
}

async function keepReceipt(tx: Tx, row: EndingRow, by: By, paths: readonly ClosedPath[]) {
  const sealer = new Sealer(newSalt())
  const [customer, partner] = [await findOrganisation(tx, row.customer_id), await findOrganisation(tx, row.partner_id)]
  const party = (one: typeof customer) => ({
    id: one?.id,
    name: one?.name,
    legalName: one?.legal_name,
    country: one?.country,
    domain: one?.domain ?? null,
  })
  const actor = tx.actor.kind === 'person' ? tx.actor : undefined
  const person = actor && {
    personId: actor.personId,
    name: actor.name,
    email: by.email,
    as: givenAs(tx.actor),
  }
  const document = {
    type: 'ombud.removal/1',
    relationship: row.id,
    since: row.since.toISOString(),
    customer: party(customer),
    partner: party(partner),
    endedBy: by.side === 'clock' ? row.ending_by : by.side,
    planned: row.state === 'ending',
    removedAt: tx.now.toISOString(),
    closed: paths,
    stays: { supportDutySince: row.support_duty_since.toISOString() },
    ...(person ? { acceptedBy: saidBy('/acceptedBy', person, sealer), acceptedAt: tx.now.toISOString() } : {}),
  }
  return keepEvidence(tx, {
    kind: 'removal',
    organisationId: row.customer_id,
    subjectId: row.id,
    partnerId: row.partner_id,
    document,
    sealer,
  })
}

type EndEvent =
  'relationship.removed' | 'relationship.end-planned' | 'relationship.resumed' | 'relationship.end-put-off'

/** In both logs, each by the other's name. Runs as the customer. */
export async function recordEnd(tx: Tx, row: EndingRow, kind: EndEvent, facts: Record<string, unknown> = {}) {
  const byPartner = tx.caller.organisationId === row.partner_id
  const names = [
    (await findOrganisation(tx, row.customer_id))?.name,
    (await findOrganisation(tx, row.partner_id))?.name,
  ]
  const [own, other] = byPartner ? names : names.toReversed()
  await record(tx, {
    kind,
    subject: { kind: 'relationship', id: row.id, name: own, counterpartName: other },
    counterpart: byPartner ? row.customer_id : row.partner_id,
    facts,
  })
}
