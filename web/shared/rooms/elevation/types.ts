import type { Answer, Elevations, FirstYeses } from '../../contracts.ts'

export type Elevation = Answer<Elevations['elevation']>
export type Guardrails = Answer<Elevations['guardrails']>
export type TwoAdministrators = Answer<FirstYeses['twoAdministrators']>
