import type { Answer, Elevations } from '../../contracts.ts'

export type Elevation = Answer<Elevations['elevation']>
export type Guardrails = Answer<Elevations['guardrails']>
