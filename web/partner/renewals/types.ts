import type { Answer, Renewals, Sent } from '../../shared/contracts.ts'

export type Renewal = Answer<Renewals['renewal']>
export type RenewedRow = Answer<Renewals['renewedRow']>
export type RenewalWish = Sent<Renewals['renewalInput']>
