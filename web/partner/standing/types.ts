import type { Answer, Standing } from '../../shared/contracts.ts'

export type StandingLinks = Answer<Standing['standingLinks']>
export type StandingLink = StandingLinks['items'][number]
