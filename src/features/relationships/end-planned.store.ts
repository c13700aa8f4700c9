import { earliestEnd } from '#domain/removal.ts'
import type { House } from '#platform/house.ts'
import { asClock, type Tx } from '../acting/transact.store.ts'
import { claimDue, setDue, type DueRow } from '../audit/due.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { bringUpToDate } from '../subscriptions/advance.store.ts'
import { closePaths, recordEnd } from './close-paths.store.ts'
import { findRelationship, lockDelegations } from './relationships.store.ts'
import { blockersIn, holdRelationship, listSoldHere, putOff, type EndingRow } from './removal.store.ts'

/** The day that was planned has come: the two part, or, where something stands in the way after all, as soon as it does not. Once, however many clocks come. */
export async function endPlanned(house: House, due: DueRow) {
  await asClock(house, due.organisation_id, async (tx) => {
    const met = await findRelationship(tx, due.organisation_id, due.ref)
    // Rights before the relationship, in the order of every act that changes them.
    if (met) await lockDelegations(tx, met.customer_id, met.partner_id)
    const found = await holdRelationship(tx, due.organisation_id, due.ref)
    if (!(await claimDue(tx, due)) || found?.state !== 'ending' || !found.ends_on) return
    if (tx.now < found.ends_on) await setDue(tx, found.customer_id, 'relationship-ends', found.id, found.ends_on)
    else await endOrPutOff(tx, found)
  })
}

async function endOrPutOff(tx: Tx, row: EndingRow) {
  const zone = (await findOrganisation(tx, row.customer_id))?.time_zone ?? 'UTC'
  const blockers = blockersIn(await currentSold(tx, row, zone), tx.now, zone)
  if (blockers.length === 0) {
    await closePaths(tx, row, { side: 'clock' }, zone)
    return
  }
  const until = earliestEnd(blockers, tx.now)
  await putOff(tx, row, until)
  await setDue(tx, row.customer_id, 'relationship-ends', row.id, until)
  await recordEnd(tx, row, 'relationship.end-put-off')
}

/** What was sold, held, with all done that has come due by now. */
export async function currentSold(tx: Tx, row: EndingRow, zone: string) {
  for (const one of await listSoldHere(tx, row.customer_id, row.partner_id, true)) await bringUpToDate(tx, one, zone)
  return listSoldHere(tx, row.customer_id, row.partner_id, true)
}
