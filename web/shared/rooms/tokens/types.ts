import type { Answer, People } from '../../contracts.ts'

export type TokenRow = Answer<People['tokenRow']>
export type Tokens = Answer<People['tokens']>
export type NewToken = Answer<People['newToken']>

/** What has become of a token. */
export const stateOf = (token: TokenRow, now = new Date()): 'active' | 'revoked' | 'expired' =>
  token.revokedAt ? 'revoked' : new Date(token.expiresAt) <= now ? 'expired' : 'active'
