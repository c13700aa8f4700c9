import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Refusal } from './refusal.ts'
import { demandTerms, mayExtend, termsOfTemplate, type RoleTerms } from './terms.ts'

const one = (more: Partial<RoleTerms> = {}): RoleTerms => ({
  role: 'user-administrator',
  lengthDays: 180,
  startDays: 0,
  optionalBecause: null,
  extendDays: 0,
  ...more,
})
const refused = (terms: RoleTerms[], code: string) =>
  assert.throws(
    () => demandTerms(terms),
    (e: Refusal) => e.code === code,
    code,
  )

describe('the terms of a role', () => {
  test('every ready-made template may be asked for', () => {
    for (const id of ['classic', 'helpdesk', 'service-desk', 'read-only', 'user-and-licence-management'])
      demandTerms(termsOfTemplate(id, 730))
  })
  test('refused: none, unknown, never delegated, twice, too long', () => {
    refused([], 'terms-empty')
    refused([one({ role: 'made-up' })], 'role-not-delegable')
    refused([one({ role: 'customer-delegated-admin-relationship-administrator' })], 'role-not-delegable')
    refused([one({ role: 'directory-synchronization-accounts' })], 'role-not-delegable')
    refused([one(), one({ lengthDays: 3 })], 'role-twice')
    refused([one({ startDays: 1, lengthDays: 730 })], 'terms-too-long')
    demandTerms([one({ startDays: 30, lengthDays: 700 })])
  })
  test('what could be left out must leave something', () => {
    refused([one({ optionalBecause: 'Nice to have' })], 'terms-all-optional')
    demandTerms([one(), one({ role: 'reports-reader', optionalBecause: 'Monthly report' })])
  })
  test('what goes on by itself is given for more than the week in which it can be stopped', () => {
    refused([one({ role: 'directory-readers', lengthDays: 7, extendDays: 180 })], 'extension-too-soon')
    demandTerms([one({ role: 'directory-readers', lengthDays: 8, extendDays: 180 })])
  })
  // C17: by hand, one of each level.
  for (const [role, may] of [
    ['directory-readers', true],
    ['user-administrator', true],
    ['security-administrator', false],
    ['privileged-role-administrator', false],
    ['global-administrator', false],
  ] as const)
    test(`C17: ${role} ${may ? 'may' : 'may not'} go on by itself`, () => {
      assert.equal(mayExtend(role), may)
      if (may) demandTerms([one({ role, extendDays: 180 })])
      else refused([one({ role, extendDays: 180 })], 'extension-refused')
    })
})
