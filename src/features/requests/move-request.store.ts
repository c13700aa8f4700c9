import { allows } from '#domain/access.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { moveRequest, type RequestVerb } from '#domain/request.ts'
import type { Tx } from '../acting/transact.store.ts'
import { factsOf, findRequest, holdRequest, type RequestRow } from './requests.store.ts'

/** Finds the partner's own request, held for this transaction, and asks the law whether the verb is possible now. */
export async function findToMove(tx: Tx, id: string, verb: RequestVerb, version?: number): Promise<RequestRow> {
  const row = await holdRequest(tx, tx.caller.organisationId, id)
  if (!row) throw new Refusal('not-found')
  moveRequest(factsOf(row), verb, 'partner', tx.now)
  demand(version === undefined || row.version === version, 'version-stale', { version: row.version })
  return row
}

/** C6: whoever asks with rights must be trusted with them; others hand the draft over. */
export function demandMayAskWithRights(tx: Tx, includeRights: boolean) {
  if (includeRights && !allows(tx.actor, 'requests.open-with-rights')) throw new Refusal('rights-need-admin-agent')
}

/** The row as it stands after the move. */
export async function reread(tx: Tx, row: Pick<RequestRow, 'partner_id' | 'id'>): Promise<RequestRow> {
  const fresh = await findRequest(tx, row.partner_id, row.id)
  if (!fresh) throw new Refusal('not-found')
  return fresh
}

export const asker = (tx: Tx) => ({ id: tx.actor.personId, name: tx.actor.name })
