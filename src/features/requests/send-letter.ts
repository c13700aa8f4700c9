import { guardLetter } from '#domain/letter.ts'
import { lettersLeft } from '#domain/letters-left.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { LETTER_HOURS_APART, LETTER_LIMIT } from '#domain/request.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { countLettersToday, isUnwanted, queueMail } from '../mail/mail.store.ts'
import { isUnwantedThere } from '../elevations/unwanted.store.ts'
import { findByDomain, type OrganisationRow } from '../organisations/organisations.store.ts'
import { linkOf, loadAsker } from './ask.store.ts'
import { asker, demandMayAskWithRights, findToMove, reread } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import { requestView } from './request-view.store.ts'
import { addFact, factsFor, keepLetter, type RequestRow } from './requests.store.ts'

type Input = { to: string; toName: string | null; letter: { subject: string; body: string } }

/** Ombud sends the letter itself: what is queued holds the link's place, filled when it leaves. */
export async function sendLetter({ house, caller, params, body }: Visit<{ requestId: string }, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    const row = await findToMove(tx, params.requestId, 'send')
    const { partner, cloud, block } = await loadAsker(tx)
    if (block) throw new Refusal(block, { name: partner.name })
    demandMayAskWithRights(tx, row.include_rights)
    await demandMaySend(tx, row, partner, body.to)
    const letter = {
      subject: body.letter.subject,
      body: guardLetter(body.letter.body, {
        ...linkOf(house, row, cloud),
        domain: partner.domain_proved_at ? partner.domain : null,
      }),
    }
    demand((await keepLetter(tx, row, letter)) === 1, 'version-stale', { version: row.version })
    await addFact(tx, row, { kind: 'sent', way: 'from-here', side: 'partner', person: asker(tx) })
    const event = await recordRequest(tx, row, 'request.sent')
    await queueMail(tx, {
      kind: 'letter',
      organisationId: partner.id,
      eventId: event,
      to: body.to.toLowerCase(),
      toName: body.toName,
      language: row.language,
      subject: letter.subject,
      body: letter.body,
      requestId: row.id,
      facts: { sender: tx.actor.personId },
    })
    return requestView(tx, await reread(tx, row))
  })
}

/** Three letters a request, three days apart, so many a day, and none to an address that said no. */
async function demandMaySend(tx: Tx, row: RequestRow, partner: OrganisationRow, to: string) {
  const sent = (await factsFor(tx, row.partner_id, [row.id]))
    .filter((fact) => fact.kind === 'sent')
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
