import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'
import type { FirstYesRow } from './first-yeses.store.ts'

/** What the partner sees of it: that its ask waits for a second administrator, or does so no more. Holds the ask before the first yes is held. */
export const markAwaitsSecond = (
  tx: Transaction,
  { subject_kind: kind, subject_id: id, partner_id: partnerId, customer_id: customerId }: Marked,
  awaits: boolean,
) =>
  kind === 'request'
    ? tx.run(
        sql`update relationship_request set first_yes_at = ${awaits ? sql`now()` : null} where partner_id = ${partnerId} and id = ${id} and state = 'open'`,
      )
    : kind === 'elevation'
      ? tx.run(
          sql`update elevation set first_yes_at = ${awaits ? sql`now()` : null} where customer_id = ${customerId} and id = ${id} and state = 'asked'`,
        )
      : undefined

type Marked = Pick<FirstYesRow, 'subject_kind' | 'subject_id' | 'partner_id' | 'customer_id'>
