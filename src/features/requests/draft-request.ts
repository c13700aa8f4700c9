import type { Visit } from '#platform/route.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '../acting/transact.store.ts'
import { askFrom, loadAsker, type AskInput } from './ask.store.ts'
import { recordRequest } from './request-event.store.ts'
import { addFact, findRequest, insertRequest } from './requests.store.ts'
import { requestView } from './request-view.store.ts'

/** The partner begins a request: a draft that nobody outside sees. */
export async function draftRequest({ house, caller, body }: Visit<unknown, unknown, AskInput>) {
  return transact(house, caller, async (tx) => {
    const { partner, cloud } = await loadAsker(tx)
    const id = newId()
    await insertRequest(tx, {
      partner_id: partner.id,
      id,
      cloud: partner.cloud,
      created_by: tx.actor.personId,
      ...(await askFrom(tx, body, cloud)),
    })
    await addFact(
      tx,
      { partner_id: partner.id, id },
      { kind: 'created', side: 'partner', person: { id: tx.actor.personId, name: tx.actor.name } },
    )
    const row = await findRequest(tx, partner.id, id)
    if (!row) throw new Refusal('not-found')
    await recordRequest(tx, row, 'request.created')
    return requestView(tx, row)
  })
}
