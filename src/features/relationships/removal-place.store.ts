import { demand, Refusal } from '#domain/refusal.ts'
import { partsItself, type Side } from '#domain/removal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { demandChange, enterSale } from '../orders/sell.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { findPersonMail } from '../mail/mail.store.ts'
import { findActive, findRelationship, lockDelegations } from './relationships.store.ts'
import { holdRelationship, type EndingRow } from './removal.store.ts'

/** Where two part: which side says it, whose relationship it is, and where the customer's days begin. From here on the act runs as the customer. */
export type Parting = { row: EndingRow; side: Side; timeZone: string; partnerName: string; email: string | undefined }
export type Where = { customerId?: string | undefined; relationshipId?: string | undefined }

/** The way in for either side; with `hold` nothing that rests on the relationship is under way until the act is done. */
export async function enterParting(tx: Tx, where: Where, hold: boolean): Promise<Parting> {
  const email = (await findPersonMail(tx, tx.actor.personId))?.email
  const { customerId, side } = await enterSide(tx, where, hold)
  const met = where.relationshipId
    ? await findRelationship(tx, customerId, where.relationshipId)
    : await findActive(tx, customerId, tx.caller.organisationId)
  demand(met && met.state !== 'removed', 'not-found')
  if (hold) await lockDelegations(tx, customerId, met.partner_id)
  const row = await holdRelationship(tx, customerId, met.id)
  demand(row && row.state !== 'removed', 'not-found')
  const [customer, partner] = [await findOrganisation(tx, customerId), await findOrganisation(tx, row.partner_id)]
  return { row, side, timeZone: customer?.time_zone ?? 'UTC', partnerName: partner?.name ?? '', email }
}

async function enterSide(
  tx: Tx,
  { customerId, relationshipId }: Where,
  hold: boolean,
): Promise<{ customerId: string; side: Side }> {
  if (relationshipId) return { customerId: tx.caller.organisationId, side: 'customer' }
  if (!customerId) throw new Refusal('not-found')
  if (hold) demand(partsItself(tx.actor.organisation.channel), 'needs-distributor')
  const sale = await enterSale(tx, customerId, false)
  if (hold) demandChange(sale, tx)
  return { customerId, side: 'partner' }
}
