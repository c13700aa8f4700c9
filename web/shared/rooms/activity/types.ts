import type { Activity, Answer } from '../../contracts.ts'

export type ActivityRow = Answer<Activity['activityRow']>
