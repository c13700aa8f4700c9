import type { Answer, Delegations } from '../../contracts.ts'

export type Holders = Answer<Delegations['holders']>
export type Holder = Holders['items'][number]
export type Why = Answer<Delegations['why']>
