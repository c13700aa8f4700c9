import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { asker, findToMove, reread } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import { requestView } from './request-view.store.ts'
import { addFact, handOverRow } from './requests.store.ts'

/** A Sales agent's draft that includes rights is handed to the Admin agents, who may open it. */
export async function handOverRequest({ house, caller, params, version }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findToMove(tx, params.requestId, 'hand-over', version)
    demand((await handOverRow(tx, row)) === 1, 'version-stale', { version: row.version })
    await addFact(tx, row, { kind: 'handed-over', side: 'partner', person: asker(tx) })
    await recordRequest(tx, row, 'request.handed-over')
    return requestView(tx, await reread(tx, row))
  })
}
