import type { Tx } from '../acting/transact.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'

/** Names of the organisations that acted, as this side may know them. */
export async function organisationNames(
  tx: Tx,
  rows: readonly { actor_organisation_id: string | null }[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const id of new Set(rows.map((row) => row.actor_organisation_id))) {
    if (id === null) continue
    const name = (await findOrganisation(tx, id))?.name ?? (await findCustomer(tx, tx.caller.organisationId, id))?.name
    if (name !== undefined) names.set(id, name)
  }
  return names
}
