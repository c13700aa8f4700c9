import { sql } from 'kysely'
import type { EventKind } from '#domain/event.ts'
import type { Tx } from '../acting/transact.store.ts'
import { record, type Happening } from '../audit/events.store.ts'
import type { RequestRow } from './requests.store.ts'

type Addressed = Pick<
  RequestRow,
  'partner_id' | 'id' | 'customer_id' | 'domain' | 'addressee_name' | 'addressee_email'
> & { customer_name?: string | null }

/** Whom a request is for, as the partner's log calls it: its customer, else the domain, else the person it was written to. */
async function addresseeOf(tx: Tx, row: Addressed): Promise<string | null> {
  const customer = row.customer_name ?? (row.customer_id === null ? undefined : await nameOfOwn(tx, row))
  return customer ?? row.domain ?? row.addressee_name ?? row.addressee_email
}

const nameOfOwn = async (tx: Tx, row: Addressed) =>
  (
    await tx.first(
      sql<{
        name: string
      }>`select name from partner_customer where partner_id = ${row.partner_id} and customer_id = ${row.customer_id}`,
    )
  )?.name

type More = Omit<Happening, 'kind' | 'subject'> & {
  /** What the customer's own log calls it, where the partner acts and the customer is told. */
  toldAs?: string | undefined
  /** What the customer's own log calls it, where the customer acts: the partner that asks. */
  partner?: { name: string }
}

/** Writes down what happened to a request, so that each log names the other side; the partner's as the partner itself addressed it. */
export async function recordRequest(
  tx: Tx,
  row: Addressed,
  kind: EventKind,
  { partner, toldAs, facts, ...more }: More = {},
): Promise<string> {
  const addressee = await addresseeOf(tx, row)
  return record(tx, {
    ...more,
    kind,
    subject: {
      kind: 'request',
      id: row.id,
      name: partner?.name ?? addressee ?? undefined,
      counterpartName: toldAs ?? addressee,
    },
    facts: { ...facts, ...(addressee === null && { addressee: 'anybody' }) },
  })
}
