import { Refusal } from '#domain/refusal.ts'
import type { House } from '#platform/house.ts'
import { asClock, asPerson, type Tx } from '../acting/transact.store.ts'
import { inTurns } from '../acting/turns.store.ts'
import { record } from '../audit/events.store.ts'
import { loadAsker } from '../requests/ask.store.ts'
import { askToGoOn, laidRow, refusalOf } from './renew-one.store.ts'
import {
  candidatesAmong,
  delegationsAmong,
  insertRows,
  laidAlready,
  nextChosen,
  nextEnding,
  nextWaiting,
  settleRows,
  type Candidate,
  type Settled,
} from './renewal-rows.store.ts'
import { countAsked, countLaid, findRenewal, holdRenewal, stopRun, type RenewalRow } from './renewals.store.ts'

/** So many rows are laid out in one transaction, and so many customers asked. */
export const LAID = 500
export const ASKED = 25

/** Lays out or asks, chunk after chunk, until it is ready to be looked at, done, cancelled or stopped. Whatever is killed, each customer is asked once. */
export const carryOnRenewal = (house: House, partner: string, id: string, turn?: number): Promise<void> =>
  inTurns(house, { queue: 'renewal', organisation: partner, ref: id }, () => stepRenewal(house, partner, id), turn)

/** One chunk; false where there is nothing more to do. Whoever said yes is judged as it stands now. */
export async function stepRenewal(house: House, partner: string, id: string): Promise<boolean> {
  const run = await asClock(house, partner, (tx) => findRenewal(tx, partner, id))
  if (run?.state === 'preparing') return asClock(house, partner, (tx) => layOut(tx, run))
  if (run?.state !== 'running' || !run.run_by) return false
  const who = { organisationId: partner, personId: run.run_by, capability: 'requests.open-with-rights' as const }
  try {
    return await asPerson(house, who, (tx) => askChunk(tx, run))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await asClock(house, partner, (tx) => stop(tx, run, error.code))
    return false
  }
}

async function layOut(tx: Tx, run: RenewalRow): Promise<boolean> {
  const row = await holdRenewal(tx, run.partner_id, run.id)
  if (row?.state !== 'preparing') return false
  const chunk = await nextToLay(tx, row)
  const there = await laidAlready(tx, row, chunk.ids)
  const ids = chunk.ids.filter((id) => !there.has(id))
  const rights = await delegationsAmong(tx, row.partner_id, ids)
  const rows = ids.map((id, at) =>
    laidRow(row, { row_no: row.rows + at + 1, id, candidate: chunk.found.get(id) }, rights.get(id) ?? [], tx.now),
  )
  if (rows.length > 0) await insertRows(tx, row, rows)
  await countLaid(tx, row, {
    ...chunk.place,
    rows: rows.length,
    roles: rows.reduce((sum, { roles }) => sum + roles.length, 0),
    refused: rows.filter(({ state }) => state === 'refused').length,
    last: chunk.last,
  })
  return !chunk.last
}

type Chunk = {
  ids: string[]
  found: ReadonlyMap<string, Candidate>
  place: { end: string | null; customer: string | null; chosen: number }
  last: boolean
}

async function nextToLay(tx: Tx, row: RenewalRow): Promise<Chunk> {
  if (row.chosen !== null) {
    const ids = await nextChosen(tx, row, LAID)
    const place = { end: null, customer: null, chosen: row.laid_chosen + ids.length }
    return { ids, found: await candidatesAmong(tx, row, ids), place, last: ids.length < LAID }
  }
  const walked = await nextEnding(tx, row, LAID)
  const end = walked.at(-1)
  const meant = walked.filter((one) => one.meant)
  return {
    ids: meant.map(({ customer_id }) => customer_id),
    found: new Map(meant.map((one) => [one.customer_id, one])),
    place: { end: end?.next_exact ?? row.laid_end_exact, customer: end?.customer_id ?? row.laid_customer, chosen: 0 },
    last: walked.length < LAID,
  }
}

async function askChunk(tx: Tx, run: RenewalRow): Promise<boolean> {
  const row = await holdRenewal(tx, run.partner_id, run.id)
  if (row?.state !== 'running' || row.run_no !== run.run_no) return false
  const by = await loadAsker(tx)
  if (by.block) throw new Refusal(by.block, { name: by.partner.name })
  const rows = await nextWaiting(tx, row, ASKED)
  const ids = rows.map(({ customer_id }) => customer_id)
  const found = await candidatesAmong(tx, row, ids)
  const rights = await delegationsAmong(tx, row.partner_id, ids)
  const settled: Settled[] = []
  for (const { row_no, customer_id: id } of rows) {
    const asked = await askToGoOn(tx, row, by, found.get(id), rights.get(id) ?? []).then(
      (request_id) => ({ request_id, refusal: null, facts: null }),
      (error: unknown) => ({ request_id: null, ...refusalOf(error) }),
    )
    settled.push({ row_no, ...asked })
  }
  if (settled.length > 0) await settleRows(tx, row, settled)
  const asked = settled.filter(({ request_id }) => request_id !== null).length
  const last = rows.length < ASKED
  const counted = await countAsked(tx, row, { asked, refused: settled.length - asked, last })
  if (last && counted) await tellEnd(tx, counted)
  return !last
}

const tellEnd = (tx: Tx, { id, asked, refused, run_by }: RenewalRow) =>
  record(tx, { kind: 'renewal.ended', subject: { kind: 'renewal', id }, facts: { count: asked, refused, by: run_by } })

async function stop(tx: Tx, run: RenewalRow, reason: string) {
  if ((await stopRun(tx, run, reason)) === 1)
    await record(tx, { kind: 'renewal.stopped', subject: { kind: 'renewal', id: run.id }, facts: { reason } })
}
