import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { findToMove } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import { deleteDraft } from './requests.store.ts'

/** A draft is thrown away: nobody outside ever saw it. */
export async function discardRequest({ house, caller, params, version }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findToMove(tx, params.requestId, 'discard', version)
    demand((await deleteDraft(tx, row)) === 1, 'version-stale', { version: row.version })
    await recordRequest(tx, row, 'request.discarded')
    return { done: true as const }
  })
}
