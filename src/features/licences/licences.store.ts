import { sql } from 'kysely'
import { giveLicences, takeLicences, type Seats } from '#domain/licence.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Tx } from '../acting/transact.store.ts'

export type SeatsRow = Seats & {
  product_id: string
  sku: string
  name_en: string
  name_sv: string
  product_group: 'directory' | 'other'
  withdrawn_at: Date | null
  /** How many of the seats the subscriptions give. */
  ordered: number
}

const SEATS = sql`s.product_id, p.sku, p.name_en, p.name_sv, p.product_group, p.withdrawn_at, s.seats, s.ordered, s.assigned
  from seats s join product p on p.id = s.product_id`

/** All that a customer has seats of: at most what the provider publishes. */
export const listSeats = (tx: Transaction, customerId: string) =>
  tx.rows(sql<SeatsRow>`select ${SEATS} where s.customer_id = ${customerId} order by s.product_id`)

export const findSeats = (tx: Transaction, customerId: string, productId: string) =>
  tx.first(sql<SeatsRow>`select ${SEATS} where s.customer_id = ${customerId} and s.product_id = ${productId}`)

/**
 * The seats of these products, held: whatever gives or takes them waits. Always in one order, so that two who change several products at
 * once never wait for each other.
 */
export const holdSeats = (tx: Transaction, customerId: string, productIds: readonly string[]) =>
  tx.rows(sql<SeatsRow>`select ${SEATS} where s.customer_id = ${customerId} and s.product_id = any(${[...productIds]}::uuid[])
    order by s.product_id for update of s`)

/**
 * The people at home here, held so that nobody of them is erased meanwhile. Taken before any seats: erasing has its person before it asks
 * for the seats, and each waits for the other's first step only.
 */
export const holdPeople = (tx: Transaction, customerId: string, people: readonly string[]) =>
  tx.run(
    sql`select id from person where home_id = ${customerId} and id = any(${[...people]}::uuid[]) order by id for share`,
  )

export type Somebody = { id: string; display_name: string; guest: boolean }

/** Who of these is one of the organisation's people now; asked after they are held. */
export const listPresent = (tx: Transaction, customerId: string, people: readonly string[]) =>
  tx.rows(sql<Somebody>`
    select p.id, p.display_name, m.guest from membership m join person p on p.id = m.person_id
    where m.organisation_id = ${customerId} and m.person_id = any(${[...people]}::uuid[]) and m.ended_at is null and p.erased_at is null`)

/** Who of these people holds which of these products. */
export const listHeld = (
  tx: Transaction,
  customerId: string,
  productIds: readonly string[],
  people: readonly string[],
) =>
  tx.rows(sql<{ product_id: string; person_id: string }>`
    select product_id, person_id from licence_assignment
    where customer_id = ${customerId} and product_id = any(${[...productIds]}::uuid[]) and person_id = any(${[...people]}::uuid[])`)

/** Partners that sell these products here are told where all seats are held, and not any more where one is free. */
export const noteUsedUp = (tx: Transaction, customerId: string, productIds: readonly string[]) =>
  tx.run(sql`select door.note_used_up(${customerId}, ${[...productIds]}::uuid[])`)

/** Gives a product to people who have none of it: counted and written in one statement, by the row that has the seats. */
export async function insertLicences(tx: Tx, customerId: string, productId: string, people: readonly string[]) {
  const written = await tx.run(sql`
    with counted as (
      update seats set assigned = assigned + ${people.length}, version = version + 1
      where customer_id = ${customerId} and product_id = ${productId} and assigned + ${people.length} <= seats returning customer_id, product_id)
    insert into licence_assignment (customer_id, product_id, person_id, sort_key, assigned_by)
    select c.customer_id, c.product_id, p.id, p.sort_key, ${tx.actor.personId}
    from counted c join person p on p.home_id = c.customer_id and p.id = any(${[...people]}::uuid[])`)
  if (written !== people.length) throw new Refusal('busy')
  await noteUsedUp(tx, customerId, [productId])
}

/** Takes a product back from people; the seats that come free are those of the rows that went. */
export async function deleteLicences(
  tx: Transaction,
  customerId: string,
  productId: string,
  people: readonly string[],
) {
  const changed = await tx.run(sql`
    with gone as (
      delete from licence_assignment
      where customer_id = ${customerId} and product_id = ${productId} and person_id = any(${[...people]}::uuid[]) returning 1)
    update seats set assigned = assigned - (select count(*) from gone), version = version + 1
    where customer_id = ${customerId} and product_id = ${productId}`)
  await noteUsedUp(tx, customerId, [productId])
  return changed
}

export type HeldRow = { product_id: string; name_en: string; name_sv: string; assigned_at: Date }

/** What one person holds. */
export const listOfPerson = (tx: Transaction, customerId: string, personId: string) =>
  tx.rows(sql<HeldRow>`
    select l.product_id, p.name_en, p.name_sv, l.assigned_at from licence_assignment l join product p on p.id = l.product_id
    where l.customer_id = ${customerId} and l.person_id = ${personId} order by l.product_id`)

/**
 * Gives back whatever a person of this customer holds, and says which products: for whoever erases or deletes it, in that act. The person is
 * held first, so that nobody gives it something that nobody would find.
 */
export async function takeAllLicences(tx: Transaction, customerId: string, personId: string): Promise<string[]> {
  await tx.run(sql`select id from person where home_id = ${customerId} and id = ${personId} for update`)
  const held = (await listOfPerson(tx, customerId, personId)).map((row) => row.product_id)
  const seats = await holdSeats(tx, customerId, held)
  const taken = []
  for (const { product_id: product, ...row } of seats) {
    const still = await listHeld(tx, customerId, [product], [personId])
    const { moved } = takeLicences(row, [personId], new Set(still.map((one) => one.person_id)))
    if (moved.length === 0) continue
    await deleteLicences(tx, customerId, product, moved)
    taken.push(product)
  }
  return taken
}

/** Gives a person who is back what it held, as far as there are free seats; says what was given and what is used up or gone. */
export async function giveBack(tx: Tx, customerId: string, personId: string, productIds: readonly string[]) {
  await holdPeople(tx, customerId, [personId])
  const seats = new Map((await holdSeats(tx, customerId, productIds)).map((row) => [row.product_id, row]))
  const held = new Set((await listHeld(tx, customerId, productIds, [personId])).map((row) => row.product_id))
  const given: string[] = []
  const missing: string[] = []
  for (const product of [...new Set(productIds)].toSorted()) {
    const row = seats.get(product)
    if (held.has(product)) continue
    if (!row || row.assigned >= row.seats) {
      missing.push(product)
      continue
    }
    const { moved } = giveLicences({ product: row.name_en, ...row }, [personId], new Set())
    await insertLicences(tx, customerId, product, moved)
    given.push(product)
  }
  return { given, missing }
}

/** What somebody who is deleted held, until it is restored or gone for good. */
export const rememberLicences = (tx: Transaction, customerId: string, personId: string, products: readonly string[]) =>
  tx.run(sql`insert into licence_before_deletion (customer_id, person_id, product_id)
    select ${customerId}, ${personId}, p from unnest(${[...products]}::uuid[]) p on conflict do nothing`)

/** The same, asked for once. */
export const recallLicences = (tx: Transaction, customerId: string, personId: string) =>
  tx.rows(
    sql<{ product_id: string; name_en: string; name_sv: string }>`
      with gone as (delete from licence_before_deletion where customer_id = ${customerId} and person_id = ${personId} returning product_id)
      select g.product_id, p.name_en, p.name_sv from gone g join product p on p.id = g.product_id order by p.name_en`,
  )

/** Where a person's name is changed, the pages of who holds what have it in its new place. */
export const keepLicenceOrder = (tx: Transaction, customerId: string, personId: string, sortKey: Buffer) =>
  tx.run(
    sql`update licence_assignment set sort_key = ${sortKey} where customer_id = ${customerId} and person_id = ${personId}`,
  )
