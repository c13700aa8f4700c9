import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { loadAsker } from './ask.store.ts'
import { demandMayAskWithRights, findToMove, reread } from './move-request.store.ts'
import { startReminders, stopReminders } from './reminders.store.ts'
import { requestView } from './request-view.store.ts'

/** The partner lets the letter go again by itself while nobody answers, or stops that. */
export async function switchReminders({
  house,
  caller,
  params,
  version,
  body,
}: Visit<{ requestId: string }, unknown, { on: boolean }>) {
  return transact(house, caller, async (tx) => {
    const row = await findToMove(tx, params.requestId, 'remind', version)
    demandMayAskWithRights(tx, row.include_rights)
    if (!body.on) await stopReminders(tx, row, 'partner')
    else if (row.reminders_by === null) {
      const { partner, block } = await loadAsker(tx)
      if (block) throw new Refusal(block, { name: partner.name })
      await startReminders(tx, row)
    }
    return requestView(tx, await reread(tx, row))
  })
}
