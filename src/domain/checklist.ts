/** What a customer needs before it is looked after whole, in the order in which it is won. */
export const CHECKLIST = [
  'relationship',
  'agreement',
  'rights',
  'groups',
  'billing',
  'subscriptions',
  'support',
] as const
export type ChecklistItem = (typeof CHECKLIST)[number]

/** In place; there, but not as it should be; or not there. */
export type ChecklistState = 'done' | 'attention' | 'missing'

export type ChecklistFacts = {
  relationship: 'active' | 'ending'
  agreement: 'current' | 'outdated' | 'missing'
  /** Until when the partner may administer anything, and whether the customer holds it back. */
  rightsUntil: Date | null
  frozen: boolean
  /** How many roles are in force, and how many of those no group of the partner holds. */
  roles: number
  unheld: number
  billing: boolean
  /** How much of what was sold here is used, how much is not or no more, and how much of both has a partner in good standing to turn to. */
  sold: { running: number; stopped: number; helped: number }
  now: Date
}

const STATES: Record<ChecklistItem, (facts: ChecklistFacts) => ChecklistState> = {
  relationship: ({ relationship }) => (relationship === 'active' ? 'done' : 'attention'),
  agreement: ({ agreement }) => (agreement === 'current' ? 'done' : agreement === 'outdated' ? 'attention' : 'missing'),
  rights: (facts) => (!hasRights(facts) ? 'missing' : facts.frozen ? 'attention' : 'done'),
  groups: (facts) => {
    if (!hasRights(facts) || facts.unheld >= facts.roles) return 'missing'
    return facts.unheld > 0 ? 'attention' : 'done'
  },
  billing: ({ billing }) => (billing ? 'done' : 'missing'),
  subscriptions: ({ sold }) => (sold.stopped > 0 ? 'attention' : sold.running > 0 ? 'done' : 'missing'),
  support: ({ sold: { running, stopped, helped } }) => {
    if (helped === 0) return 'missing'
    return helped < running + stopped ? 'attention' : 'done'
  },
}

const hasRights = ({ rightsUntil, roles, now }: ChecklistFacts) =>
  rightsUntil !== null && rightsUntil > now && roles > 0

/** What is in place at a customer and what is not: derived each time it is asked. */
export const checklist = (facts: ChecklistFacts): { item: ChecklistItem; state: ChecklistState }[] =>
  CHECKLIST.map((item) => ({ item, state: STATES[item](facts) }))
