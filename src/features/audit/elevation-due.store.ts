import { moveElevation } from '#domain/elevation.ts'
import type { House } from '#platform/house.ts'
import { asClock } from '../acting/transact.store.ts'
import { endElevationRow, holdElevation, lawfulElevation } from '../elevations/elevations.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { claimDue, type DueRow } from './due.store.ts'
import { record } from './events.store.ts'

/** The time of an elevation is over, and both logs say so, once; nothing waited for it. */
export const lapseElevation = (house: House, due: DueRow) =>
  asClock(house, due.organisation_id, async (tx) => {
    const row = await holdElevation(tx, due.organisation_id, due.ref)
    if (!(await claimDue(tx, due)) || row?.state !== 'approved' || !row.ends_at || tx.now < row.ends_at) return
    moveElevation(lawfulElevation(row), 'lapse', 'clock', tx.now)
    await endElevationRow(tx, row, row.ends_at, null)
    const [partner, customer] = [
      await findOrganisation(tx, row.partner_id),
      await findOrganisation(tx, row.customer_id),
    ]
    await record(tx, {
      kind: 'elevation.ended',
      subject: { kind: 'elevation', id: row.id, name: partner?.name, counterpartName: customer?.name },
      counterpart: row.partner_id,
      facts: { roles: row.given_roles ?? row.roles, by: 'clock' },
    })
  })
