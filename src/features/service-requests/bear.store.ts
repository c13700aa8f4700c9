import { demandPlace, readersOf, referenceOf, type Severity, type Way } from '#domain/service-request.ts'
import { newId } from '#platform/ids.ts'
import type { Tx } from '../acting/transact.store.ts'
import { setDue } from '../audit/due.store.ts'
import { findPersonMail } from '../mail/mail.store.ts'
import { addEntry } from './entries.store.ts'
import { recordService } from './service-request-event.store.ts'
import { countAsked, findServiceRequest, insertServiceRequest } from './service-requests.store.ts'

/** The words of whoever needs help. */
export type Ask = { subject: string; description: string; severity: Severity; product: string | null }
type Born = {
  way: Way
  customer: { id: string; name: string }
  partner: { id: string; name: string } | null
  contact: { name: string; email: string | null }
  ask: Ask
}

/** Whoever asks is the contact person, by name and address as they are now. */
export const contactOf = async (tx: Tx) => ({
  name: tx.actor.name,
  email: (await findPersonMail(tx, tx.actor.personId))?.email ?? null,
})

/** A service request is born: its first entry are the words, the clock knows when an answer is due, and each side is told. */
export async function bear(tx: Tx, { way, customer, partner, contact, ask }: Born) {
  const own = tx.caller.organisationId
  const side = way === 'customer' ? 'customer' : 'partner'
  demandPlace(await countAsked(tx, side, own), side)
  const id = newId()
  const { description, ...words } = ask
  const due = await insertServiceRequest(tx, {
    ...words,
    customer_id: customer.id,
    id,
    partner_id: partner?.id ?? null,
    way,
    customer_name: customer.name,
    answering: way === 'customer' && partner ? 'partner' : 'provider',
    openedBy: tx.actor.personId,
    contact,
    now: tx.now,
  })
  const readers = readersOf(way, side, false)
  const at = { customer_id: customer.id, id, partner_id: partner?.id ?? null }
  // What a partner opens without a right the customer may not write into, nor may anybody for it.
  if (way === 'on-behalf') await tx.actAs(own)
  await addEntry(tx, at, { kind: 'opened', side, readers, text: description })
  await setDue(tx, own, 'service-request-target', id, due)
  const row = await findServiceRequest(tx, side, own, id)
  if (row) await recordService(tx, row, { kind: 'service-request.opened', readers, onBehalf: way === 'on-behalf' })
  return { id, reference: referenceOf(id), version: 1 }
}
