import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ConsentRights, ConsentRole } from './consent.ts'
import { isLess, narrow } from './narrowing.ts'
import type { Refusal } from './refusal.ts'

const now = new Date('2026-11-23T10:00:00Z')
const role = (id: string, more: Partial<ConsentRole> = {}): ConsentRole => ({
  id,
  templateId: id,
  actions: [`${id}.do`],
  optionalBecause: null,
  lengthDays: 180,
  startsAt: null,
  startDay: null,
  endsAt: '2027-05-22T22:00:00.000Z',
  lastDay: '2027-05-22',
  extendDays: 0,
  ...more,
})
const asked: ConsentRights = {
  template: 'user-and-licence-management',
  templateName: null,
  changes: null,
  roles: [role('a'), role('b'), role('c')],
  heldBy: [
    { group: 'partner.admin-agent', name: null, roles: ['a', 'b'] },
    { group: 'partner.helpdesk-agent', name: null, roles: ['b', 'c'] },
  ],
  lengthDays: 180,
  endsAt: '2027-05-22T22:00:00.000Z',
  lastDay: '2027-05-22',
  timeZone: 'Europe/Stockholm',
}
const refused = (work: () => unknown) => assert.throws(work, (e: Refusal) => e.code === 'narrowing-wider')

describe('a yes gives', () => {
  test('what was asked, where nothing is taken away', () => {
    assert.equal(narrow(asked, undefined, now), asked)
    assert.deepEqual(narrow(asked, { roles: ['c', 'b', 'a'], lengthDays: 180 }, now), asked)
  })
  test('what is needed and no more, where nothing is said of what is optional', () => {
    const roles = [role('a'), role('b', { optionalBecause: 'handy' })]
    const given = narrow({ ...asked, roles }, undefined, now)
    assert.deepEqual(
      given.roles.map(({ id }) => id),
      ['a'],
    )
    assert.ok(isLess(given, { ...asked, roles }))
  })
  test('nothing that would begin after its end', () => {
    const later = role('b', { startsAt: '2027-02-01T23:00:00.000Z' })
    const give = (...ids: string[]) =>
      narrow({ ...asked, roles: [role('a'), later] }, { roles: ids, lengthDays: 30 }, now)
    assert.deepEqual(
      give('a', 'b').roles.map(({ id }) => id),
      ['a'],
    )
    assert.throws(
      () => give('b'),
      (e: Refusal) => e.code === 'terms-empty',
    )
  })
  test('less, where only what goes on by itself is taken away', () => {
    const roles = [role('a', { extendDays: 90 })]
    const given = narrow({ ...asked, roles }, { roles: ['a'], lengthDays: 180, extension: false }, now)
    assert.ok(isLess(given, { ...asked, roles }))
    assert.ok(!isLess(asked, asked))
  })
  test('fewer roles, in the order they were asked, held by the same people', () => {
    const { roles, heldBy, lastDay } = narrow(asked, { roles: ['c', 'a'], lengthDays: 180 }, now)
    assert.deepEqual(
      roles.map(({ id }) => id),
      ['a', 'c'],
    )
    assert.deepEqual(
      heldBy.map((held) => held.roles),
      [['a'], ['c']],
    )
    assert.equal(lastDay, asked.lastDay)
  })
  test('a shorter time, to the close of a day where the customer lives', () => {
    const { endsAt, lastDay, lengthDays } = narrow(asked, { roles: ['a'], lengthDays: 1 }, now)
    assert.deepEqual([endsAt, lastDay, lengthDays], ['2026-11-24T23:00:00.000Z', '2026-11-24', 1])
  })
  test('each role no longer than that; what ends sooner anyway stays, and what was shortened does not go on by itself', () => {
    const sooner = role('b', {
      endsAt: '2026-12-01T23:00:00.000Z',
      lastDay: '2026-12-01',
      lengthDays: 8,
      extendDays: 30,
    })
    const mixed = { ...asked, roles: [role('a', { extendDays: 90 }), sooner] }
    const { roles } = narrow(mixed, { roles: ['a', 'b'], lengthDays: 30 }, now)
    assert.deepEqual(
      roles.map((one) => [one.lastDay, one.extendDays]),
      [
        ['2026-12-23', 0],
        ['2026-12-01', 30],
      ],
    )
    const ends = narrow(mixed, { roles: ['a', 'b'], lengthDays: 180, extension: false }, now)
    assert.deepEqual(
      ends.roles.map((one) => [one.lastDay, one.extendDays]),
      [
        ['2027-05-22', 0],
        ['2026-12-01', 0],
      ],
    )
  })
  test('never a role or a day that was not asked for', () => {
    refused(() => narrow(asked, { roles: ['a', 'd'], lengthDays: 180 }, now))
    refused(() => narrow(asked, { roles: ['a'], lengthDays: 181 }, now))
  })
  test('never more than was asked, whatever is sent', () =>
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd']), fc.integer({ min: 1, max: 730 }), (roles, lengthDays) => {
        let given: ConsentRights
        try {
          given = narrow(asked, { roles, lengthDays }, now)
        } catch {
          return roles.length === 0 || roles.includes('d') || lengthDays > 180
        }
        return (
          given.roles.every((one) => asked.roles.some(({ id, endsAt }) => id === one.id && one.endsAt <= endsAt)) &&
          given.endsAt <= asked.endsAt
        )
      }),
    ))
})
