import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { clearDue, setDue } from '../audit/due.store.ts'
import { loadAsker } from './ask.store.ts'
import { asker, demandMayAskWithRights, findToMove, reread } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import { requestView } from './request-view.store.ts'
import { addFact, findOpenAddressed, lapseOverdue, reissueRow } from './requests.store.ts'

/** The same request with a new link and a new period; every link handed out before is dead. */
export async function reissueRequest({ house, caller, params, version }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findToMove(tx, params.requestId, 're-issue', version)
    const { partner, block } = await loadAsker(tx)
    if (block) throw new Refusal(block, { name: partner.name })
    demandMayAskWithRights(tx, row.include_rights)
    if (row.customer_id) await lapseOverdue(tx, row.partner_id, row.customer_id, row.purpose)
    const other = row.customer_id
      ? await findOpenAddressed(tx, row.partner_id, row.customer_id, row.purpose)
      : undefined
    if (other && other.id !== row.id)
      throw new Refusal('request-open-already', {
        request: other.id,
        expiresAt: other.expires_at?.toISOString() ?? null,
      })
    demand((await reissueRow(tx, row)) === 1, 'version-stale', { version: row.version })
    const fresh = await reread(tx, row)
    await addFact(tx, row, { kind: 're-issued', side: 'partner', person: asker(tx) })
    await setDue(tx, row.partner_id, 'request-expires', row.id, fresh.expires_at as Date)
    // Its letters held the old link: whoever sends a new one says anew whether it is repeated.
    await clearDue(tx, row.partner_id, 'request-reminder', row.id)
    await recordRequest(tx, fresh, 'request.re-issued')
    return requestView(tx, fresh)
  })
}
