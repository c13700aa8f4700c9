import { sql, type RawBuilder } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'
import { begins } from '#platform/word-search.ts'
import { nameWords } from '../people/people-list.store.ts'

export type PersonRow = {
  id: string
  display_name: string
  email: string
  blocked_at: Date | null
  sort_key: Buffer
  assigned_at: Date | null
}
/** Everybody of a customer who can hold a licence, or those who hold one product, or those of a name. */
export type Matching = { q?: string | undefined; holding?: string | undefined }
export type PersonPlace = { key: Buffer; id: string }

/** One page of them by name, walked along the index of the customer's people, or of the product's holders. */
export const peoplePage = (
  tx: Transaction,
  customerId: string,
  matching: Matching,
  after: PersonPlace | undefined,
  limit: number,
) =>
  matching.holding === undefined
    ? tx.page(sql<PersonRow>`
        select p.id, p.display_name, p.email, p.blocked_at, p.sort_key, null::timestamptz as assigned_at from ${people(customerId, matching)}
        ${after ? sql`and (p.sort_key, p.id) > (${after.key}, ${after.id})` : sql``} order by p.sort_key, p.id limit ${limit}`)
    : tx.page(sql<PersonRow>`
        select p.id, p.display_name, p.email, p.blocked_at, l.sort_key, l.assigned_at from ${holders(customerId, matching)}
        ${after ? sql`and (l.sort_key, l.person_id) > (${after.key}, ${after.id})` : sql``} order by l.sort_key, l.person_id limit ${limit}`)

/** Which products each of these people holds. */
export const listProductsOf = (tx: Transaction, customerId: string, personIds: readonly string[]) =>
  tx.rows(sql<{ person_id: string; product_id: string }>`
    select person_id, product_id from licence_assignment
    where customer_id = ${customerId} and person_id = any(${[...personIds]}::uuid[]) order by person_id, product_id`)

/** How many of these people hold each product. */
export const countHolding = (tx: Transaction, customerId: string, personIds: readonly string[]) =>
  tx.rows(sql<{ product_id: string; n: number }>`
    select product_id, count(*) as n from licence_assignment
    where customer_id = ${customerId} and person_id = any(${[...personIds]}::uuid[]) group by product_id`)

/** As far as a selection is counted, and can be made at once. */
export const COUNTED = 50_000

/** How many match, and how many of them hold each product. */
export async function countMatching(tx: Transaction, customerId: string, matching: Matching) {
  const found =
    matching.holding === undefined
      ? sql`select p.id from ${people(customerId, matching)}`
      : sql`select p.id from ${holders(customerId, matching)}`
  const [counted] = await tx.page(sql<{ n: number }>`select count(*) as n from (${found} limit ${COUNTED + 1}) t`)
  const holding = await tx.page(sql<{ product_id: string; n: number }>`
    select l.product_id, count(*) as n from licence_assignment l
    where l.customer_id = ${customerId} and l.person_id in (${found} limit ${COUNTED + 1}) group by l.product_id`)
  return { total: counted?.n ?? 0, holding }
}

const people = (customerId: string, { q }: Matching) => sql`person p
  where p.home_id = ${customerId} and p.erased_at is null ${named(customerId, q)}
    and exists (select 1 from membership m where m.organisation_id = ${customerId} and m.person_id = p.id and m.ended_at is null)`

const holders = (customerId: string, { q, holding }: Matching) => sql`licence_assignment l
  join person p on p.home_id = l.customer_id and p.id = l.person_id
  where l.customer_id = ${customerId} and l.product_id = ${holding} ${named(customerId, q)}`

/** By words that a name or an address begins with, as in the list of people: kept words are walked, not the people. */
function named(customerId: string, q: string | undefined): RawBuilder<unknown> {
  const words = nameWords(q)
  if (words.length === 0) return sql``
  const has = (word: string) =>
    sql`and p.id in (select w.person_id from person_word w where w.organisation_id = ${customerId} and ${begins(word)})`
  return sql.join(words.map(has), sql` `)
}
