import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from './actor.ts'
import { Refusal } from './refusal.ts'
import { isHighRisk } from './role-catalogue.ts'
import {
  demandMaySecond,
  demandOneYesIsEnough,
  demandTwoNeeded,
  essenceOf,
  needsSecondYes,
  voidBecause,
  type FirstYes,
  type Subject,
} from './second-yes.ts'

const actor = (personId: string, roles: string[]) =>
  ({ kind: 'person', personId, roles, organisation: { name: 'Lindholms' } }) as unknown as Actor
const GLOBAL = ['customer.global-administrator']
const [karin, rolf] = [actor('karin', GLOBAL), actor('rolf', ['customer.relationship-administrator'])]
const codeOf = (work: () => unknown) => {
  try {
    work()
    return 'fine'
  } catch (error) {
    assert.ok(error instanceof Refusal)
    return error.code
  }
}

describe('two must agree', () => {
  // The roles that would be given, and whether two must agree to them where the customer has decided so.
  const table: [string[], boolean][] = [
    [[], false],
    [['directory-readers'], false],
    [['password-administrator', 'license-administrator'], false],
    [['user-administrator', 'global-administrator'], true],
    [['global-administrator'], true],
    [['privileged-role-administrator'], true],
    [['privileged-authentication-administrator', 'directory-readers'], true],
    [['a-role-that-nobody-knows'], true],
  ]
  for (const [roles, two] of table)
    test(`${roles.join(', ') || 'nothing'}: ${two ? 'two' : 'one'}`, () => {
      assert.equal(needsSecondYes(roles, { twoForHighRisk: true }), two)
      assert.equal(needsSecondYes(roles, { twoForHighRisk: false }), false)
      assert.equal(needsSecondYes(roles, {}), false)
      const on = { twoForHighRisk: true }
      assert.equal(
        codeOf(() => demandOneYesIsEnough(karin, roles, on)),
        two ? 'second-yes-needed' : 'fine',
      )
      assert.equal(
        codeOf(() => demandOneYesIsEnough(rolf, roles, on)),
        two ? 'needs-global-administrator' : 'fine',
      )
      assert.equal(
        codeOf(() => demandTwoNeeded(karin, roles, on)),
        two ? 'fine' : 'second-yes-not-needed',
      )
      assert.equal(
        codeOf(() => demandTwoNeeded(rolf, roles, on)),
        'needs-global-administrator',
      )
    })

  test('high risk is what never goes on by itself and is never released by a rule', () => {
    assert.deepEqual(
      ['directory-readers', 'user-administrator', 'global-reader', 'application-administrator'].map(isHighRisk),
      [false, false, false, true],
    )
  })
})

describe('the second', () => {
  const first: FirstYes = { givenBy: 'karin', subjectVersion: 2, administrator: true, read: 'abc' }
  const subject: Subject = { version: 2, read: 'abc' }
  const bodil = actor('bodil', GLOBAL)
  // Who, of what first yes, to what as it is now; and what is said.
  const table: [string, Actor, Partial<FirstYes>, Partial<Subject>, string][] = [
    ['another Global Administrator agrees', bodil, {}, {}, 'fine'],
    ['the same person never', karin, {}, {}, 'second-yes-same-person'],
    ['nobody with less', rolf, {}, {}, 'needs-global-administrator'],
    ['a user never', actor('olle', ['customer.user']), {}, {}, 'needs-global-administrator'],
    ['the first is none any more', bodil, { administrator: false }, {}, 'first-yes-not-administrator'],
    ['it was opened anew', bodil, {}, { version: 3 }, 'first-yes-outdated'],
    ['it says something else now', bodil, {}, { read: 'abd' }, 'first-yes-outdated'],
  ]
  for (const [what, who, of, now, code] of table)
    test(`${what}: ${code}`, () => {
      const [one, here] = [
        { ...first, ...of },
        { ...subject, ...now },
      ]
      assert.equal(
        codeOf(() => demandMaySecond(who, one, here)),
        code,
      )
      const why = { 'first-yes-not-administrator': 'person', 'first-yes-outdated': 'changed' }[code]
      assert.equal(voidBecause(one, here), why)
    })

  test('the day and the language on which each reads are no difference; the roles and their holders are', () => {
    const role = { id: 'a', actions: ['x'], lengthDays: 30, extendDays: 0, startsAt: null, endsAt: '2030-01-01' }
    const rights = {
      roles: [role],
      heldBy: [{ group: 'g', name: null, roles: ['a'] }],
      endsAt: '2030-01-01',
      changes: null,
    }
    const document = { partner: { id: 'p', legalName: 'P AB', registrationNumber: null }, rights, shownIn: 'sv' }
    const essence = (change: object) => JSON.stringify(essenceOf({ ...document, ...change } as never))
    const same = essence({
      shownIn: 'en',
      rights: { ...rights, endsAt: '2030-01-02', roles: [{ ...role, endsAt: 'x' }] },
    })
    assert.equal(same, essence({}))
    for (const other of [
      { roles: [{ ...role, lengthDays: 31 }] },
      { roles: [role, { ...role, id: 'b' }] },
      { withheld: ['b'] },
      { heldBy: [{ group: 'h', name: null, roles: ['a'] }] },
      { changes: { delegation: 'd', before: [] } },
    ])
      assert.notEqual(essence({ rights: { ...rights, ...other } }), essence({}), JSON.stringify(other))
  })
})
