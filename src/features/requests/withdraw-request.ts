import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { clearDueOfRequest } from '../audit/due.store.ts'
import { asker, findToMove, reread } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import { requestView } from './request-view.store.ts'
import { addFact, withdrawRow } from './requests.store.ts'

/** The partner thinks again: the link is dead from this moment, and its holder reads why. */
export async function withdrawRequest({ house, caller, params }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findToMove(tx, params.requestId, 'withdraw')
    demand((await withdrawRow(tx, row, tx.actor.personId)) === 1, 'request-not-open')
    await addFact(tx, row, { kind: 'withdrawn', side: 'partner', person: asker(tx) })
    await clearDueOfRequest(tx, row.partner_id, row.id)
    await recordRequest(tx, row, 'request.withdrawn')
    return requestView(tx, await reread(tx, row))
  })
}
