import type { Answer, Passkeys, Sessions } from '../../contracts.ts'

export type OwnSession = Answer<Sessions['ownSession']>
export type OwnSessionList = Answer<Sessions['ownSessions']>
export type Passkey = Answer<Passkeys['passkey']>
export type PasskeyList = Answer<Passkeys['passkeyList']>
export type Begun = Answer<Sessions['beginSecondFactor']>
export type RecoveryCodes = Answer<Sessions['recoveryCodes']>
