import { sql } from 'kysely'
import { demandProvision, tooManyHeld } from '#domain/licence.ts'
import { seatsOf } from '#domain/subscription.ts'
import type { Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { lawfulSubscription, listOfProduct } from '../subscriptions/subscriptions.store.ts'
import { holdSeats, noteUsedUp, type SeatsRow } from './licences.store.ts'

/** Whose seats they are, and who sold them. */
export type Pair = { customerId: string; partnerId: string }
/** Somebody asks for fewer seats, who can first see that licences are taken back; or the clock comes, and nobody is there to do that. */
export type WhenHeld = 'refuse' | 'take-back'

/**
 * The seats of a product as its subscriptions give them. Where fewer are left than people hold, it is refused, or the licences that were given last are
 * taken back: those who came first keep theirs.
 */
export async function refreshSeats(tx: Tx, { customerId, partnerId }: Pair, productId: string, whenHeld: WhenHeld) {
  const [row] = await holdRows(tx, customerId, [productId])
  if (row) await setOrdered(tx, { customerId, partnerId }, row, await orderedOf(tx, customerId, productId), whenHeld)
}

/** A subscription goes on as another product: whoever finds no seat of the one any more holds the other, those who came first before the others. */
export async function moveSeats(tx: Tx, pair: Pair, from: string, to: string) {
  const { customerId } = pair
  const rows = await holdRows(tx, customerId, [from, to])
  const [old, fresh] = [from, to].map((id) => rows.find((row) => row.product_id === id))
  if (!old || !fresh) return
  const [left, there] = [await orderedOf(tx, customerId, from), await orderedOf(tx, customerId, to)]
  await setOrdered(tx, pair, fresh, there, 'take-back')
  const homeless = tooManyHeld({ seats: old.seats - old.ordered + left, assigned: old.assigned })
  // No more than there are seats of the other; the rest are taken back below.
  const free = Math.max(0, fresh.seats - fresh.ordered + there - fresh.assigned)
  const moved = await moveHolders(tx, customerId, from, to, Math.min(homeless, free))
  await setOrdered(tx, pair, { ...old, assigned: old.assigned - moved }, left, 'take-back')
}

async function holdRows(tx: Tx, customerId: string, productIds: readonly string[]) {
  await tx.run(
    sql`insert into seats (customer_id, product_id) select ${customerId}, p from unnest(${[...productIds].toSorted()}::uuid[]) p on conflict do nothing`,
  )
  return holdSeats(tx, customerId, productIds)
}

async function orderedOf(tx: Tx, customerId: string, productId: string): Promise<number> {
  const subscriptions = await listOfProduct(tx, customerId, productId)
  return subscriptions.reduce((sum, one) => sum + seatsOf(lawfulSubscription(one), one.provisioned), 0)
}

async function setOrdered(tx: Tx, pair: Pair, row: SeatsRow, ordered: number, whenHeld: WhenHeld) {
  if (ordered === row.ordered) return
  const { customerId } = pair
  const seats = row.seats - row.ordered + ordered
  if (whenHeld === 'refuse') demandProvision({ ...row, product: row.name_en }, seats, false)
  const back = tooManyHeld({ seats, assigned: row.assigned })
  await tx.run(sql`
    with gone as (
      delete from licence_assignment l using (
        select person_id from licence_assignment where customer_id = ${customerId} and product_id = ${row.product_id}
        order by assigned_at desc, person_id desc limit ${back}) last
      where l.customer_id = ${customerId} and l.product_id = ${row.product_id} and l.person_id = last.person_id returning 1)
    update seats set ordered = ${ordered}, assigned = assigned - (select count(*) from gone), version = version + 1
    where customer_id = ${customerId} and product_id = ${row.product_id}`)
  await noteUsedUp(tx, customerId, [row.product_id])
  if (back > 0) await recordTakenBack(tx, pair, row, back)
}

/** In both logs: the customer's people lost something, and the partner that sold it has to know. */
async function recordTakenBack(
  tx: Tx,
  { customerId, partnerId }: Pair,
  row: { name_en: string; name_sv: string },
  people: number,
) {
  const byPartner = tx.caller.organisationId === partnerId
  const names = [(await findOrganisation(tx, customerId))?.name, (await findOrganisation(tx, partnerId))?.name]
  const [own, other] = byPartner ? names : names.toReversed()
  await record(tx, {
    kind: 'licences.taken-back',
    subject: { kind: 'organisation', id: customerId, name: own, counterpartName: other },
    counterpart: byPartner ? customerId : partnerId,
    facts: { product: { en: row.name_en, sv: row.name_sv }, people },
  })
}

async function moveHolders(tx: Tx, customerId: string, from: string, to: string, most: number): Promise<number> {
  const moved = await tx.rows(sql<{ person_id: string }>`
    with first as (
      select person_id from licence_assignment l where customer_id = ${customerId} and product_id = ${from}
        and not exists (select 1 from licence_assignment t where t.customer_id = l.customer_id and t.product_id = ${to} and t.person_id = l.person_id)
      order by assigned_at, person_id limit ${most})
    update licence_assignment l set product_id = ${to} from first
    where l.customer_id = ${customerId} and l.product_id = ${from} and l.person_id = first.person_id returning l.person_id`)
  if (moved.length > 0) {
    await tx.run(
      sql`update seats set assigned = assigned - ${moved.length}, version = version + 1 where customer_id = ${customerId} and product_id = ${from}`,
    )
    await tx.run(
      sql`update seats set assigned = assigned + ${moved.length}, version = version + 1 where customer_id = ${customerId} and product_id = ${to}`,
    )
    await noteUsedUp(tx, customerId, [from, to])
  }
  return moved.length
}
