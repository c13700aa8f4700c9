import type { Answer, Sessions } from '../../contracts.ts'

export type OwnSession = Answer<Sessions['ownSession']>
export type OwnSessionList = Answer<Sessions['ownSessions']>
export type Begun = Answer<Sessions['beginSecondFactor']>
export type RecoveryCodes = Answer<Sessions['recoveryCodes']>
