import { lettersLeft } from '#domain/letters-left.ts'
import { Refusal } from '#domain/refusal.ts'
import { LETTER_HOURS_APART, LETTER_LIMIT } from '#domain/request.ts'
import type { Tx } from '../acting/transact.store.ts'
import { countLettersToday, isUnwanted } from '../mail/mail.store.ts'
import { isUnwantedThere } from '../elevations/unwanted.store.ts'
import { findByDomain, type OrganisationRow } from '../organisations/organisations.store.ts'
import { factsFor, type RequestRow } from './requests.store.ts'

/** Three letters a request, three days apart, so many a day, and none to an address that said no. */
export async function demandMaySend(tx: Tx, row: RequestRow, partner: OrganisationRow, to: string) {
  const sent = (await factsFor(tx, row.partner_id, [row.id]))
    .filter((fact) => fact.kind === 'sent' || fact.kind === 'reminded')
    .map((fact) => fact.at)
  const { left, nextAt } = lettersLeft(sent, tx.now)
  if (left === 0) throw new Refusal('letter-limit', { most: LETTER_LIMIT })
  if (nextAt) throw new Refusal('letter-too-soon', { hours: LETTER_HOURS_APART, at: nextAt.toISOString() })
  if ((await countLettersToday(tx, partner.id)) >= partner.request_limit)
    throw new Refusal('letter-day-limit', { most: partner.request_limit })
  if (await isUnwanted(tx, to)) throw new Refusal('letter-unwanted')
  const there = await findByDomain(tx, partner.cloud, to.slice(to.lastIndexOf('@') + 1))
  if (there && (await isUnwantedThere(tx, partner.id, there.id))) throw new Refusal('not-asked-again')
  if (row.customer_id && (await isUnwantedThere(tx, partner.id, row.customer_id))) throw new Refusal('not-asked-again')
}
