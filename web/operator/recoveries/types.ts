import type { Answer, Recoveries, Sent } from '../../shared/contracts.ts'

export type Recovery = Answer<Recoveries['recoveryFile']>
export type RecoveryInput = Sent<Recoveries['recoveryInput']>
