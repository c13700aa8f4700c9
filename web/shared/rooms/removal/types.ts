import type { Answer, Removal } from '../../contracts.ts'

export type RemovalAnswer = Answer<Removal['removal']>
export type Removed = Answer<Removal['removed']>

/** Which side looks at it, and what the two are called. */
export type Sides = { side: 'partner' | 'customer'; customer: string; partner: string; customerId?: string }
