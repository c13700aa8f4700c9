import { guardLetter } from '#domain/letter.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { queueMail } from '../mail/mail.store.ts'
import { linkOf, loadAsker } from './ask.store.ts'
import { demandMaySend } from './may-send.store.ts'
import { asker, demandMayAskWithRights, findToMove, reread } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import { requestView } from './request-view.store.ts'
import { planReminder, startReminders } from './reminders.store.ts'
import { addFact, keepLetter } from './requests.store.ts'

type Input = { to: string; toName: string | null; letter: { subject: string; body: string }; remind: boolean }

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
    if (body.remind && row.reminders_by === null) await startReminders(tx, row)
    else if (row.reminders_by !== null) await planReminder(tx, row)
    return requestView(tx, await reread(tx, row))
  })
}
