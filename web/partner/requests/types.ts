import type { Answer, Requests, Sent } from '../../shared/contracts.ts'

export type Request = Answer<Requests['request']>
export type RequestRow = Answer<Requests['requestRow']>
export type Fact = Answer<Requests['fact']>
export type Options = Answer<Requests['requestOptions']>
export type Directory = Answer<Requests['directoryAnswer']>
export type Preview = Answer<Requests['preview']>
export type Ask = Sent<Requests['ask']>
export type HandedOut = Answer<Requests['handOutAnswer']>
export type Letter = { subject: string; body: string }

export const STATES = ['draft', 'open', 'accepted', 'declined', 'withdrawn', 'expired'] as const
