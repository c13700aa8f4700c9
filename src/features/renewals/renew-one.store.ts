import { lastDay } from '#domain/calendar.ts'
import { Refusal, type RefusalCode, type RefusalFacts } from '#domain/refusal.ts'
import { demandRenewable, toRenew, type Renewed } from '#domain/renewal.ts'
import { OWN_SET } from '#domain/terms.ts'
import { newId } from '#platform/ids.ts'
import type { Tx } from '../acting/transact.store.ts'
import { lawfulDelegation, type DelegationRow } from '../relationships/relationships.store.ts'
import { askFrom, type loadAsker } from '../requests/ask.store.ts'
import { asker, reread } from '../requests/move-request.store.ts'
import { findAskable, guarded, openAsk } from '../requests/open-ask.store.ts'
import { addFact, insertRequest } from '../requests/requests.store.ts'
import { heldNow, type Candidate, type LaidRow } from './renewal-rows.store.ts'
import type { RenewalRow } from './renewals.store.ts'

export type Asker = Awaited<ReturnType<typeof loadAsker>>

/** What would be asked of this customer, or why nothing can be. */
export function renewedOf(
  row: RenewalRow,
  candidate: Candidate | undefined,
  rights: readonly DelegationRow[],
  now: Date,
): Renewed {
  if (!candidate || candidate.relationship === null) throw new Refusal('rights-need-relationship')
  demandRenewable({ state: candidate.relationship, frozen: candidate.frozen, asked: candidate.asked })
  const wish = { until: row.until, lengthDays: row.length_days }
  return toRenew(rights.map(lawfulDelegation), wish, candidate.time_zone, now)
}

/** The same as a row to look at before anybody is asked. */
export function laidRow(
  row: RenewalRow,
  at: { row_no: number; id: string; candidate: Candidate | undefined },
  rights: readonly DelegationRow[],
  now: Date,
): LaidRow {
  const { row_no, id, candidate } = at
  const one = { row_no, customer_id: id, name: candidate?.name ?? null, refusal: null, facts: null }
  try {
    const { terms, firstEnd } = renewedOf(row, candidate, rights, now)
    return {
      ...one,
      roles: terms.map(({ role }) => role),
      ends_at: firstEnd.toISOString(),
      last_day: lastDay(firstEnd, candidate?.time_zone ?? 'UTC'),
      state: 'waiting',
    }
  } catch (error) {
    return { ...one, roles: [], ends_at: null, last_day: null, state: 'refused', ...refusalOf(error) }
  }
}

/** A law's no, to be kept; anything else is no answer. */
export function refusalOf(error: unknown): { refusal: RefusalCode; facts: RefusalFacts } {
  if (!(error instanceof Refusal)) throw error
  return { refusal: error.code, facts: error.facts }
}

/** One request to one customer, as if it were made by hand now; what stands in its way is thrown before anything is written. */
export async function askToGoOn(
  tx: Tx,
  row: RenewalRow,
  by: Asker,
  candidate: Candidate | undefined,
  rights: readonly DelegationRow[],
): Promise<string> {
  const { changes, terms } = renewedOf(row, candidate, rights, tx.now)
  const customerId = candidate?.customer_id ?? ''
  const roles = terms.map(({ role }) => role)
  const ask = await askFrom(
    tx,
    {
      purpose: 'rights',
      customerId,
      domain: null,
      addresseeName: null,
      addresseeEmail: null,
      includeRights: true,
      template: OWN_SET,
      lengthDays: null,
      terms,
      groups: await heldNow(tx, row.partner_id, customerId, roles),
      templateId: null,
      changes,
      language: row.language,
      openDays: row.open_days,
    },
    by.cloud,
  )
  await findAskable(tx, by.partner, ask)
  const one = { partner_id: row.partner_id, id: newId(), cloud: by.partner.cloud, generation: 1 }
  const letter =
    row.letter_body === null
      ? undefined
      : guarded(tx, one, by, { subject: row.letter_subject ?? '', body: row.letter_body })
  await insertRequest(tx, { ...one, created_by: tx.actor.personId, ...ask })
  await addFact(tx, one, { kind: 'created', side: 'partner', person: asker(tx) })
  const draft = await reread(tx, one)
  const told = { counterpart: customerId, toldAs: by.partner.name, oneOfMany: true }
  return (await openAsk(tx, draft, by.partner, letter, told)).id
}
