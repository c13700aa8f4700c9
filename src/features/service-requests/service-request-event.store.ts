import type { EventKind } from '#domain/event.ts'
import type { Readers, Status } from '#domain/service-request.ts'
import type { Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findProvider } from '../installation/provider.store.ts'
import type { ServiceRequestRow } from './service-requests.store.ts'

type Told = {
  kind: Extract<EventKind, `service-request.${string}`>
  readers: Readers
  /** Somebody of the partner did it for the customer, with a right. */
  onBehalf?: boolean
  facts?: { status?: Status; internal?: boolean }
}

/** What stands in a request between partner and provider and the customer is told all the same: that it exists, and what became of it. */
const TOLD_TO_ALL: readonly Told['kind'][] = ['service-request.opened', 'service-request.moved']

/** Into the log of each side that takes part: never a word of what was written. */
export async function recordService(tx: Tx, row: ServiceRequestRow, { kind, readers, onBehalf, facts }: Told) {
  const own = tx.caller.organisationId
  const provider = await findProvider(tx)
  const forCustomer = readers === 'all' || TOLD_TO_ALL.includes(kind)
  const among = readers === 'all' || readers === 'partner-and-provider'
  const logs = [
    forCustomer && { organisation: row.customer_id, subject: row.partner_name ?? provider?.name },
    among && row.partner_id !== null && { organisation: row.partner_id, subject: row.customer_name },
    among && row.provider_since !== null && provider && { organisation: provider.id, subject: row.customer_name },
  ].filter((log) => log !== false && log !== null && log !== undefined)
  const name = own === row.customer_id ? (row.partner_name ?? provider?.name) : row.customer_name
  const [first, ...others] = logs.filter(({ organisation }) => organisation !== own)
  await record(tx, {
    kind,
    subject: { kind: 'service-request', id: row.id, name, counterpartName: first?.subject },
    counterpart: first?.organisation,
    others,
    actingFor: onBehalf ? row.customer_id : undefined,
    facts: { customer: row.customer_id, severity: row.severity, ...facts },
  })
}
