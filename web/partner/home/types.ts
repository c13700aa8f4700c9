import type { Answer, Home } from '../../shared/contracts.ts'

export type HomeAnswer = Answer<Home['home']>
export type Task = HomeAnswer['tasks'][number]
export type Growth = NonNullable<HomeAnswer['growth']>
