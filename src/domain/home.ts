import type { Capability } from './permission-matrix.ts'

/** What may need doing at a partner, in the order in which it is told, and what somebody must be allowed to open the list behind it. */
export const HOME_TASKS = {
  'provisioning-failed': 'subscriptions.read',
  'service-requests-open': 'service-requests.read',
  'transfers-asked': 'orders.place',
  'rights-unheld': 'customers.read',
  'rights-ending': 'customers.read',
  'subscriptions-ending': 'subscriptions.read',
  'seats-used-up': 'subscriptions.read',
  'requests-unanswered': 'requests.read',
} as const satisfies Record<string, Capability>

export type HomeTask = keyof typeof HOME_TASKS

/** Rights are told of as early as the first notice of their end, subscriptions in the last month of their term. */
export const ENDING_DAYS = { rights: 90, subscriptions: 30 } as const

/** A line whose list somebody may not open is not shown, and not counted either. */
export const tasksOf = (allowed: (capability: Capability) => boolean): HomeTask[] =>
  (Object.keys(HOME_TASKS) as HomeTask[]).filter((task) => allowed(HOME_TASKS[task]))
