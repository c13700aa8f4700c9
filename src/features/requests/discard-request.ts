import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findToMove } from './move-request.store.ts'
import { deleteDraft } from './requests.store.ts'

/** A draft is thrown away: nobody outside ever saw it. */
export async function discardRequest({ house, caller, params, version }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findToMove(tx, params.requestId, 'discard', version)
    demand((await deleteDraft(tx, row)) === 1, 'version-stale', { version: row.version })
    await record(tx, { kind: 'request.discarded', subject: { kind: 'request', id: row.id } })
    return { done: true as const }
  })
}
