import { allows } from '#domain/access.ts'
import { purposeAt } from '#domain/request.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { waitingFirstYeses } from '../first-yeses/first-yeses.store.ts'
import { cardOf, findOrganisation } from '../organisations/organisations.store.ts'
import { findActive } from '../relationships/relationships.store.ts'
import { listWaiting, type RequestRow } from './requests.store.ts'

/** Requests addressed to this organisation that still wait for its answer. */
export async function receivedRequests({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => {
    const rows = await listWaiting(tx, caller.organisationId)
    const firsts = await firstYeses(tx, rows)
    const items = []
    for (const row of rows) {
      const partner = await findOrganisation(tx, row.partner_id)
      if (partner && row.opened_at && row.expires_at)
        items.push({
          requestId: row.id,
          partner: cardOf(partner),
          purpose: purposeAt(
            { purpose: row.purpose, includeRights: row.include_rights },
            (await findActive(tx, caller.organisationId, row.partner_id)) !== undefined,
          ),
          includeRights: row.include_rights,
          changes: row.changes !== null,
          openedAt: row.opened_at.toISOString(),
          expiresAt: row.expires_at.toISOString(),
          firstYes: firsts(row),
        })
    }
    return { items }
  })
}

/** Whose first yes waits for which of them, as far as it still counts by its giver and its opening. */
async function firstYeses(tx: Tx, rows: readonly RequestRow[]) {
  const told = allows(tx.actor, 'partner-relationships.read') ? rows.filter((row) => row.first_yes_at !== null) : []
  const waiting = await waitingFirstYeses(
    tx,
    tx.caller.organisationId,
    'request',
    told.map(({ id }) => id),
  )
  return ({ id, generation }: RequestRow) => {
    const first = waiting.get(id)
    if (!first?.administrator || first.subject_version !== generation) return null
    return { by: first.given_name, own: first.given_by === tx.actor.personId }
  }
}
