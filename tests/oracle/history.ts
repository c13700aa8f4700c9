import fc from 'fast-check'
import type { ActionId } from '#domain/actions.ts'

/** What can happen to rights, and who asks. */
export const ROLES = [
  'directory-readers',
  'user-administrator',
  'password-administrator',
  'security-administrator',
] as const
export const ACTIONS: ActionId[] = [
  'people.read',
  'people.create',
  'people.reset-password',
  'licences.assign',
  'security.manage',
]
const GROUPS = ['partner.admin-agent', 'night', 'day'] as const
export const START = new Date('2026-01-10T09:00:00Z')

export type Happened =
  | { what: 'grant'; delegation: number; terms: { role: string; start: number; days: number; extend: number }[] }
  | { what: 'assign' | 'unassign'; delegation: number; group: string; role: string }
  | { what: 'strike' | 'stop'; delegation: number; role: string }
  | { what: 'shorten'; delegation: number; role: string; days: number }
  | { what: 'end'; delegation: number }
  | { what: 'freeze' | 'thaw' | 'suspend' | 'resume' | 'remove' }
  | { what: 'clock'; hours: number }
  | { what: 'sweep' }
export type Person = {
  roles: string[]
  groups: string[]
  limit: 'none' | 'SE' | 'NO'
  factor: 'used' | 'unused' | 'none'
}

const role = fc.constantFrom(...ROLES)
const delegation = fc.integer({ min: 0, max: 1 })
export const happened: fc.Arbitrary<Happened> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('grant' as const),
      delegation,
      terms: fc.uniqueArray(
        fc.record({
          role,
          start: fc.integer({ min: 0, max: 4 }),
          days: fc.integer({ min: 1, max: 30 }),
          extend: fc.constantFrom(0, 0, 30),
        }),
        { minLength: 1, maxLength: 3, selector: (one) => one.role },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('assign' as const, 'assign' as const, 'unassign' as const),
      delegation,
      group: fc.constantFrom(...GROUPS),
      role,
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('strike' as const, 'stop' as const), delegation, role }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('shorten' as const),
      delegation,
      role,
      days: fc.integer({ min: 0, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('end' as const), delegation }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Happened>(
      { what: 'freeze' },
      { what: 'thaw' },
      { what: 'thaw' },
      { what: 'suspend' },
      { what: 'resume' },
      { what: 'resume' },
    ),
  },
  // The clock goes on, stands still, and now and then jumps: far ahead, or back.
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('clock' as const),
      hours: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: -48, max: 900 })),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Happened>({ what: 'sweep' }) },
)
export const person: fc.Arbitrary<Person> = fc.record({
  roles: fc.constantFrom(
    ['partner.admin-agent'],
    ['partner.sales-agent'],
    ['partner.default-user'],
    ['partner.helpdesk-agent'],
  ),
  groups: fc.subarray(['night', 'day']),
  limit: fc.constantFrom('none', 'none', 'SE', 'NO'),
  factor: fc.constantFrom('used', 'none', 'none', 'unused'),
})
