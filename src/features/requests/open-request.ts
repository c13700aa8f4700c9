import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { loadAsker } from './ask.store.ts'
import type { Letter } from './letter.store.ts'
import { demandMayAskWithRights, findToMove } from './move-request.store.ts'
import { bindAddressee, findAskable, guarded, openAsk } from './open-ask.store.ts'
import { requestView } from './request-view.store.ts'

/** The partner asks: the whole ask is locked, and from now on a customer can answer it. */
export async function openRequest({
  house,
  caller,
  params,
  body,
  version,
}: Visit<{ requestId: string }, unknown, { letter?: Letter | undefined }>) {
  return transact(house, caller, async (tx) => {
    const draft = await findToMove(tx, params.requestId, 'open', version)
    const asker = await loadAsker(tx)
    if (asker.block) throw new Refusal(asker.block, { name: asker.partner.name })
    demandMayAskWithRights(tx, draft.include_rights)
    const addressee = await findAskable(tx, asker.partner, draft)
    const row = await bindAddressee(tx, draft, addressee)
    const letter = body.letter && guarded(tx, row, asker, body.letter)
    return requestView(tx, await openAsk(tx, row, asker.partner, letter))
  })
}
