import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { askFrom, loadAsker, type AskInput } from './ask.store.ts'
import { findToMove, reread } from './move-request.store.ts'
import { requestView } from './request-view.store.ts'
import { updateAsk } from './requests.store.ts'

/** The partner changes a draft; once open, the ask is locked. */
export async function editRequest({
  house,
  caller,
  params,
  body,
  version,
}: Visit<{ requestId: string }, unknown, AskInput>) {
  return transact(house, caller, async (tx) => {
    const row = await findToMove(tx, params.requestId, 'edit', version)
    const { cloud } = await loadAsker(tx)
    demand((await updateAsk(tx, row, await askFrom(tx, body, cloud))) === 1, 'version-stale', { version: row.version })
    return requestView(tx, await reread(tx, row))
  })
}
