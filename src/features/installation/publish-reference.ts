import { demand, Refusal } from '#domain/refusal.ts'
import type { ProviderRoles } from '#domain/provider-roles.ts'
import { faultsOfEdition } from '#domain/roles-edition.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { cloudData, regionData } from './installation.contract.ts'
import { adoptRolesInForce, holdNewestRoles } from './provider-roles.store.ts'
import { insertReference, listReference, type ReferenceRow } from './publishing.store.ts'
import { rolesData } from './roles-edition.contract.ts'

const view = (row: ReferenceRow) => ({
  kind: row.kind,
  edition: row.edition,
  effectiveFrom: row.effective_from.toISOString(),
  inForce: row.in_force,
  data: row.data,
})

export async function readReference({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => ({ items: (await listReference(tx)).map(view) }))
}

type Reference = { kind: ReferenceRow['kind']; edition: string; effectiveFrom: string; data: unknown }

/** A new edition of the clouds, the regions or the provider's own roles, checked like any input; the old ones stay for what rests on them. */
export async function publishReference({ house, caller, body }: Visit<unknown, unknown, Reference>) {
  const published = await transact(house, caller, async (tx) => {
    const data = checkedData(body)
    if (body.kind === 'roles') await demandRolesFollow(tx, body, data as ProviderRoles)
    const { kind, edition } = body
    const effectiveFrom = new Date(body.effectiveFrom)
    const inserted = await insertReference(tx, { kind, edition, effectiveFrom, data, by: tx.actor.personId })
    demand(inserted === 1, 'edition-exists', { edition })
    await record(tx, {
      kind: 'reference.published',
      subject: { kind: 'organisation', id: caller.organisationId, name: edition },
      facts: { list: kind, edition },
    })
    const row = (await listReference(tx)).find((r) => r.kind === kind && r.edition === edition)
    if (!row) throw new Refusal('not-found')
    return view(row)
  })
  // The other servers hear of it from their clocks.
  if (body.kind === 'roles') await adoptRolesInForce(house)
  return published
}

const SHAPES = { clouds: cloudData, regions: regionData, roles: rolesData }

/** The shape depends on the kind, so it is checked here, after the judge, and not by the route. */
function checkedData({ kind, data, edition, effectiveFrom }: Reference) {
  const named = { ...(data as object), edition, effectiveFrom: effectiveFrom.slice(0, 10) }
  const checked = SHAPES[kind].safeParse(named)
  if (checked.success) return checked.data
  const faults = checked.error.issues.map(({ path, code, message }) => ({
    pointer: `/data/${path.join('/')}`,
    rule: code,
    message,
  }))
  throw new Refusal('invalid-input', {}, faults)
}

/** One edition of roles follows the other in time, so that each is held against the one that it replaces. */
async function demandRolesFollow(tx: Tx, { effectiveFrom }: Reference, data: ProviderRoles) {
  const newest = await holdNewestRoles(tx)
  if (newest && new Date(effectiveFrom) < newest.effective_from)
    throw new Refusal('edition-too-early', {
      edition: newest.edition,
      from: newest.effective_from.toISOString().slice(0, 10),
    })
  const faults = faultsOfEdition(data, newest?.data)
  if (faults.length > 0)
    throw new Refusal(
      'invalid-input',
      {},
      faults.map(({ pointer, rule }) => ({ pointer: `/data${pointer}`, rule, message: rule })),
    )
}
