import { newId } from '#platform/ids.ts'
import { sortKey } from '#platform/sort-key.ts'
import { personWords } from '../../src/features/people/people-list.store.ts'
import type { World } from './world.ts'

type Rows = Pick<World, 'sql' | 'one'>

let made = 0
let hired = 0

/** A product of the provider’s that nobody else in the file uses, with so many seats for a customer. */
export async function newSeats(world: Rows, customer: string, seats: number) {
  const number = (made += 1)
  const [id, name] = [newId(), `Produkt ${number}`]
  await world.sql(`insert into product (id, sku, name_en, name_sv, product_group) values ($1, $2, $3, $3, 'other')`, [
    id,
    `T-${number}`,
    name,
  ])
  await world.sql('insert into seats (customer_id, product_id, by_hand) values ($1, $2, $3)', [customer, id, seats])
  /** How many the row says are held, and how many are. */
  const count = async () => {
    const { assigned, held } = await world.one(
      `select s.assigned, (select count(*) from licence_assignment l where l.customer_id = s.customer_id and l.product_id = s.product_id) as held
       from seats s where s.customer_id = $1 and s.product_id = $2`,
      [customer, id],
    )
    return [assigned, Number(held)]
  }
  return { id, name, count }
}

/** So many ordinary people of a customer, without a credential: gives their ids in the order of their names. */
export async function newStaff(world: Pick<Rows, 'sql'>, customer: string, many: number): Promise<string[]> {
  const people = Array.from({ length: many }, (_, i) => ({
    id: newId(),
    name: `Anställd ${String(i).padStart(5, '0')}`,
    email: `s${(hired += 1)}@staff.example`,
  }))
  await world.sql(
    `with p as (
       insert into person (id, home_id, display_name, sort_key, email, language)
       select id, $1, name, key, email, 'sv' from unnest($2::uuid[], $3::text[], $4::bytea[], $5::text[]) as t(id, name, key, email) returning id, sort_key)
     insert into membership (organisation_id, person_id, roles, sort_key) select $1, id, '{customer.user}', sort_key from p`,
    [
      customer,
      people.map((one) => one.id),
      people.map((one) => one.name),
      people.map((one) => sortKey(one.name)),
      people.map((one) => one.email),
    ],
  )
  // Each word looks for its member: what was planned while the table was small would read all of it, each time.
  await world.sql('analyze membership')
  const words = people.flatMap(({ id, name, email }) =>
    [...new Set(personWords(name, email))].map((word) => ({ id, word, key: sortKey(name) })),
  )
  await world.sql(
    `insert into person_word (organisation_id, person_id, word, sort_key)
     select $1, id, word, key from unnest($2::uuid[], $3::text[], $4::bytea[]) as t(id, word, key)`,
    [customer, words.map((one) => one.id), words.map((one) => one.word), words.map((one) => one.key)],
  )
  return people.map((one) => one.id)
}
