import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { HOME_TASKS, tasksOf, type HomeTask } from '#domain/home.ts'
import { CAPABILITIES, may, PARTNER_ROLES } from '#domain/permission-matrix.ts'

const byHand: Record<HomeTask, string> = {
  'provisioning-failed': 'GA AA SA HA BA',
  'service-requests-open': 'GA AA SA HA',
  'transfers-asked': 'GA AA SA',
  'rights-unheld': 'GA AA SA HA',
  'rights-ending': 'GA AA SA HA',
  'subscriptions-ending': 'GA AA SA HA BA',
  'seats-used-up': 'GA AA SA HA BA',
  'requests-unanswered': 'GA AA SA HA',
}
const SHORT = ['GA', 'AA', 'SA', 'HA', 'BA', 'UM', 'DU']

test('which role is told of what, by hand', () => {
  for (const [index, role] of PARTNER_ROLES.entries()) {
    const told = tasksOf((capability) => may([role], capability))
    const expected = Object.keys(byHand).filter((task) => byHand[task as HomeTask].split(' ').includes(SHORT[index]!))
    assert.deepEqual(told, expected, role)
  }
})

test('nobody is told of what it could not open, and more permissions never tell less', () => {
  fc.assert(
    fc.property(fc.subarray([...CAPABILITIES]), fc.subarray([...CAPABILITIES]), (some, others) => {
      const told = tasksOf((one) => some.includes(one))
      const more = tasksOf((one) => [...some, ...others].includes(one))
      return told.every((task) => some.includes(HOME_TASKS[task]) && more.includes(task))
    }),
  )
})
