import { sql } from 'kysely'
import { sortKey } from '#platform/sort-key.ts'
import type { Transaction } from '#platform/transaction.ts'
import { listPerson } from './people-list.store.ts'

const answer = async <T>(tx: Transaction, query: ReturnType<typeof sql<{ done: T }>>) => (await tx.first(query))?.done

/** False where the acting organisation is no home of such a person. */
export const setBlocked = (tx: Transaction, personId: string, blocked: boolean) =>
  answer(tx, sql<{ done: boolean }>`select door.block_person(${personId}, ${blocked}) as done`)

/** Out of every organisation and session; false where it is deleted already, or at home elsewhere. */
export const setDeleted = (tx: Transaction, personId: string) =>
  answer(tx, sql<{ done: boolean }>`select door.delete_person(${personId}) as done`)

export const setRestored = (tx: Transaction, personId: string) =>
  answer(tx, sql<{ done: 'restored' | 'taken' | 'missing' }>`select door.restore_person(${personId}) as done`)

export type PersonFacts = {
  displayName: string
  givenName: string | null
  familyName: string | null
  language: string
  usageLocation: string
}

/** Name, language and place of somebody at home here, and how it is listed; false where the version is not the one that was read. */
export async function setFacts(
  tx: Transaction,
  organisationId: string,
  person: { id: string; email: string },
  to: PersonFacts,
  version: number,
): Promise<boolean> {
  const moved = await tx.run(
    sql`update membership set version = version + 1 where organisation_id = ${organisationId} and person_id = ${person.id} and version = ${version} and ended_at is null`,
  )
  if (moved !== 1) return false
  await tx.run(sql`update person set display_name = ${to.displayName}, given_name = ${to.givenName}, family_name = ${to.familyName}, sort_key = ${sortKey(to.displayName)},
      language = ${to.language}, usage_location = ${to.usageLocation}, version = version + 1 where id = ${person.id} and home_id = ${organisationId}`)
  await listPerson(tx, person.id, to.displayName, person.email)
  return true
}
