import { allows, brokenAt } from '#domain/access.ts'
import type { ActionId } from '#domain/actions.ts'
import { actionsAtHome } from '#domain/home-actions.ts'
import { actionsIn, groundOf, pathIn, type Ground } from '#domain/path.ts'
import { adminAddress, mayAdminister } from '#domain/provided.ts'
import { Refusal, type RefusalCode } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import type { Language } from '#platform/words.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { loadOnBehalf } from '../customers/on-behalf.store.ts'
import { recordLicenceLook } from '../licences/licence-view.store.ts'
import { findOrganisation, type OrganisationRow } from '../organisations/organisations.store.ts'
import { listBought, listGiven, type ProvidedRow } from './provided.store.ts'

/** What the reader may do there, and for what it may not, where it breaks. */
type Reader = { can: ReadonlySet<ActionId>; why: (action: ActionId) => RefusalCode; customer: OrganisationRow }

/** The services that one's own organisation has, each with the way to administer it for whoever may. */
export async function readOwnServices({ house, caller, language }: Visit) {
  return transact(house, caller, async (tx) => {
    const can = actionsAtHome((capability) => allows(tx.actor, capability))
    return shown(tx, { can, why: () => 'not-allowed', customer: await asCustomer(tx) }, null, language)
  })
}

/** The services that a customer has: what this partner sold, and the rest where the customer lets it see its licences. */
export async function readCustomersServices({ house, caller, params, language }: Visit<{ customerId: string }>) {
  return transact(house, caller, async (tx) => {
    const partnerId = caller.organisationId
    const ground = groundOf(await loadOnBehalf(tx, params.customerId, false))
    const can = actionsIn(ground)
    const whole = can.has('licences.read')
    await tx.actAs(params.customerId)
    if (whole) await recordLicenceLook(tx, { organisationId: params.customerId, onBehalf: true, can })
    const reader = {
      can,
      why: (action: ActionId) => nearestReason(ground, action),
      customer: await asCustomer(tx, params.customerId),
    }
    return shown(tx, reader, whole ? null : partnerId, language)
  })
}

/** A role that lets one do everything leads there as well. */
function nearestReason(ground: Ground, action: ActionId): RefusalCode {
  const reasons = [action, 'everything' as const].map((one) => brokenAt(pathIn(ground, one)) ?? 'no-right')
  return reasons.find((reason) => reason !== 'no-right') ?? 'no-right'
}

async function asCustomer(tx: Tx, id = tx.caller.organisationId) {
  const customer = await findOrganisation(tx, id)
  if (customer?.kind !== 'customer') throw new Refusal('not-found')
  return customer
}

async function shown(tx: Tx, reader: Reader, soldBy: string | null, language: Language) {
  const { id } = reader.customer
  const rows = await listBought(tx, id, soldBy)
  const all = soldBy === null ? [...rows, ...(await listGiven(tx, id))] : rows
  const services = [...Map.groupBy(all, (row) => row.service_id).values()]
  return {
    items: services.map((parts) => serviceView(parts, reader, language)).toSorted(byName),
    whole: soldBy === null,
  }
}

/** Products of no service come last. */
const byName = (a: { name: string | null }, b: { name: string | null }) =>
  a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name)

const say = (language: Language, en: string, sv: string) => (language === 'sv' ? sv : en)

function serviceView(parts: readonly ProvidedRow[], reader: Reader, language: Language) {
  const [{ service_id, service_en, service_sv, admin_url, action }] = parts as [ProvidedRow]
  const named = service_en && service_sv ? say(language, service_en, service_sv) : null
  const may = action !== null && mayAdminister(reader.can, action)
  return {
    id: service_id,
    name: named,
    adminUrl: admin_url && may ? adminAddress(admin_url, reader.customer.domain ?? reader.customer.id) : null,
    action,
    why: admin_url && action && !may ? reader.why(action as ActionId) : null,
    parts: parts.map((part) => partView(part, language)),
  }
}

const partView = (row: ProvidedRow, language: Language) => ({
  productId: row.product_id,
  product: say(language, row.product_en, row.product_sv),
  subscriptionId: row.subscription_id,
  partner: row.partner_id && row.partner_name ? { id: row.partner_id, name: row.partner_name } : null,
  state: row.state,
  kind: row.kind,
  seats: row.seats,
  provisioned: row.there,
  provisioning:
    row.provisioning && row.changed_at
      ? { state: row.provisioning, cause: row.cause, at: row.changed_at.toISOString() }
      : null,
})
