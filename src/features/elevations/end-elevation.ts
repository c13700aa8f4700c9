import { allows } from '#domain/access.ts'
import { moveElevation, type Mover } from '#domain/elevation.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { clearDue } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { elevationView } from './elevation-view.store.ts'
import { closeRow, endElevationRow, holdElevation, lawfulElevation, type ElevationRow } from './elevations.store.ts'

type One = Visit<{ elevationId: string; customerId?: string | undefined }>

/** Either side ends what runs, at once; the partner’s side also takes an ask back that nobody has answered. */
export const endElevation = ({ house, caller, params, version }: One) =>
  transact(house, caller, async (tx) => {
    const { row, by } = await held(tx, params)
    const verb = row.state === 'asked' && by !== 'customer' ? 'withdraw' : 'end'
    moveElevation(lawfulElevation(row), verb, by, tx.now)
    demand(row.version === version, 'version-stale', { version: row.version })
    const after =
      verb === 'withdraw'
        ? await closeRow(tx, row, 'withdrawn', tx.actor.personId)
        : await endElevationRow(tx, row, tx.now, tx.actor.personId)
    demand(after, 'elevation-over')
    const other = await otherName(tx, row, by)
    await record(tx, {
      kind: verb === 'withdraw' ? 'elevation.withdrawn' : 'elevation.ended',
      subject: { kind: 'elevation', id: row.id, name: other, counterpartName: tx.actor.organisation.name },
      counterpart: by === 'customer' ? row.partner_id : row.customer_id,
      facts: { roles: after.given_roles ?? row.roles, by: by === 'customer' ? 'customer' : 'partner' },
    })
    if (by !== 'customer') await tx.actAs(row.customer_id)
    await clearDue(tx, row.customer_id, 'elevation-ends', row.id)
    return elevationView(after, tx.actor, tx.now)
  })

/** The acting customer's own; of the partner's, one's own or anybody's for those who assign. To anybody else it is not there. */
async function held(tx: Tx, params: One['params']): Promise<{ row: ElevationRow; by: Mover }> {
  const own = tx.caller.organisationId
  const row = await holdElevation(tx, params.customerId ?? own, params.elevationId)
  if (!row || (params.customerId === undefined ? row.customer_id : row.partner_id) !== own)
    throw new Refusal('not-found')
  if (params.customerId === undefined) return { row, by: 'customer' }
  if (row.person_id === tx.actor.personId) return { row, by: 'person' }
  demand(allows(tx.actor, 'delegations.assign'), 'not-allowed', { capability: 'delegations.assign' })
  return { row, by: 'partner' }
}

const otherName = async (tx: Tx, row: ElevationRow, by: Mover) =>
  by === 'customer'
    ? (await findOrganisation(tx, row.partner_id))?.name
    : (await findCustomer(tx, row.partner_id, row.customer_id))?.name
