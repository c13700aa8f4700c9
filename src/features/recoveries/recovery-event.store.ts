import type { EventKind } from '#domain/event.ts'
import type { Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findProvider } from '../installation/provider.store.ts'
import { partnersToTell, type RecoveryRow } from './recoveries.store.ts'

/** Into the log of the operator, of the customer and of each of its partners; only the customer’s own log knows which of its people stopped one. */
export async function recordRecovery(
  tx: Tx,
  row: RecoveryRow,
  kind: Extract<EventKind, `recovery.${string}`>,
  facts: { carriesAt?: string; side?: string; cause?: string } = {},
) {
  const provider = await findProvider(tx)
  const own = tx.caller.organisationId
  const name = row.customer_name
  const partners = await partnersToTell(tx, row.customer_id)
  await record(tx, {
    kind,
    subject: { kind: 'recovery', id: row.id, name },
    counterpart: own === row.customer_id ? provider?.id : row.customer_id,
    others: partners.map((organisation) => ({ organisation, subject: name })),
    anonymousToCounterpart: own === row.customer_id,
    facts: { customer: row.customer_id, ...facts },
  })
}
