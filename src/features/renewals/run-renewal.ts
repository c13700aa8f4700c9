import { demand, Refusal } from '#domain/refusal.ts'
import { demandRenewalMove } from '#domain/renewal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { loadAsker } from '../requests/ask.store.ts'
import { renewalView, type Which } from './renewal-view.store.ts'
import { cancelRun, findRunning, holdRenewal, startRun, type RenewalRow } from './renewals.store.ts'

/** Yes, ask them: begins, or goes on where it was stopped. Whoever says so answers for it, and is judged anew at every step. */
export async function runRenewal({ house, caller, params, language }: Visit<Which>) {
  return transact(house, caller, async (tx) => {
    const row = await held(tx, params.renewalId)
    demandRenewalMove(row.state, 'run')
    demand(row.rows > row.asked + row.refused, 'renewal-not-now', { state: 'empty' })
    const { partner, block } = await loadAsker(tx)
    if (block) throw new Refusal(block, { name: partner.name })
    const other = await findRunning(tx, row.partner_id)
    if (other) throw new Refusal('renewal-runs-already', { renewal: other.id })
    const moved = await startRun(tx, row, tx.actor.personId)
    demand(moved, 'renewal-not-now', { state: row.state })
    const count = row.rows - row.asked - row.refused
    await record(tx, { kind: 'renewal.started', subject: { kind: 'renewal', id: row.id }, facts: { count } })
    await tx.house.jobs.enqueue(tx.client, 'renewal', { organisation: row.partner_id, ref: row.id })
    return renewalView(moved, tx.now, house.words(language), language)
  })
}

/** No more are asked: what is asked stays asked, and can be withdrawn one by one. Takes effect at the next step. */
export async function cancelRenewal({ house, caller, params, language }: Visit<Which>) {
  return transact(house, caller, async (tx) => {
    const row = await held(tx, params.renewalId)
    demandRenewalMove(row.state, 'cancel')
    const moved = await cancelRun(tx, row)
    demand(moved, 'renewal-not-now', { state: row.state })
    const facts = { count: row.asked }
    await record(tx, { kind: 'renewal.cancelled', subject: { kind: 'renewal', id: row.id }, facts })
    return renewalView(moved, tx.now, house.words(language), language)
  })
}

async function held(tx: Tx, id: string): Promise<RenewalRow> {
  const row = await holdRenewal(tx, tx.caller.organisationId, id)
  if (!row) throw new Refusal('not-found')
  return row
}
