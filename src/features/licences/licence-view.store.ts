import { freeOf } from '#domain/licence.ts'
import { makeCursor } from '#platform/cursor.ts'
import { sortKey } from '#platform/sort-key.ts'
import { placeIn } from '../acting/place.store.ts'
import type { Tx } from '../acting/transact.store.ts'
import { recordLook } from '../audit/looks.store.ts'
import { inBothLogs, type Place } from '../customers/enter.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { peoplePage, type Matching, type PersonPlace } from './holders.store.ts'
import type { SeatsRow } from './licences.store.ts'

/** Without a customer it is one's own organisation. */
export type At = { organisationId: string; customerId?: string | undefined }
export type Language = 'en' | 'sv'
/** People one by one, or those who match, from a place on. */
export type Whom = string[] | { q: string | null; holding: string | null; cursor: string | null }

type Named = { name_en: string; name_sv: string }
export const nameOf = (row: Named, language: Language) => (language === 'sv' ? row.name_sv : row.name_en)

/** A product and its seats as the reader calls it. */
export const seatsView = (row: SeatsRow, language: Language) => ({
  id: row.product_id,
  sku: row.sku,
  name: nameOf(row, language),
  group: row.product_group,
  withdrawn: row.withdrawn_at !== null,
  seats: row.seats,
  assigned: row.assigned,
  free: freeOf(row),
})

/** By their names, in the reader's language. */
export const byName = <T extends Named>(rows: readonly T[], language: Language): T[] =>
  rows.toSorted((a, b) => Buffer.compare(sortKey(nameOf(a, language)), sortKey(nameOf(b, language))))

/** The organisation that this is about, as its log calls it. */
export const subjectName = async (tx: Tx, place: Place) =>
  place.onBehalf ? (await findOrganisation(tx, place.organisationId))?.name : tx.actor.organisation.name

/** On behalf, reading is a look over the wall: the customer finds it in its log. */
export async function recordLicenceLook(tx: Tx, place: Place) {
  if (!place.onBehalf) return
  await recordLook(tx, {
    ...inBothLogs(tx, place),
    kind: 'licences.listed',
    subject: { kind: 'organisation', id: place.organisationId, name: await subjectName(tx, place) },
    counterpart: place.organisationId,
  })
}

export type Page = { cursor?: string | undefined; limit: number }

/** A page of people by name, with the place where the next begins. */
export async function pageOfPeople(tx: Tx, place: Place, matching: Matching, { cursor, limit }: Page) {
  const bound = JSON.stringify(['licence-people', place.organisationId, matching.q ?? null, matching.holding ?? null])
  const at = placeIn(tx.house, bound, cursor)
  const after: PersonPlace | undefined = at && { key: Buffer.from(String(at[0]), 'hex'), id: String(at[1]) }
  const found = await peoplePage(tx, place.organisationId, matching, after, limit + 1)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const next =
    found.length > limit && last
      ? makeCursor(tx.house.keys.token, bound, [last.sort_key.toString('hex'), last.id])
      : null
  return { rows, next }
}

export const matchingOf = ({ q, holding }: Exclude<Whom, string[]>): Matching => ({
  ...(q ? { q } : {}),
  ...(holding ? { holding } : {}),
})

const AT_ONCE = 1000

/** Whom a change is about: those who are named, or the next thousand of those who match. */
export async function chosenOf(tx: Tx, place: Place, people: Whom): Promise<{ ids: string[]; next: string | null }> {
  if (Array.isArray(people)) return { ids: [...new Set(people)], next: null }
  const page = { cursor: people.cursor ?? undefined, limit: AT_ONCE }
  const { rows, next } = await pageOfPeople(tx, place, matchingOf(people), page)
  return { ids: rows.map((row) => row.id), next }
}
