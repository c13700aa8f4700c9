import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ActionId } from './actions.ts'
import { addDays } from './calendar.ts'
import { endDelegation, mergeRoles, shortenRole, stopExtending, strikeRole, type GrantedRole } from './delegation.ts'
import { extend } from './extension.ts'
import { actionsHeld, pathTo, type AssignedDelegation, type OnBehalf } from './path.ts'
import { Refusal } from './refusal.ts'

/**
 * A second, plain implementation of the decision, written from the rules and not from the code: it keeps what happened and replays it for each
 * question. Whatever random histories do, both must say the same, for every person, every action and every moment.
 */
const ROLES = ['directory-readers', 'user-administrator', 'password-administrator', 'security-administrator'] as const
const ACTIONS: ActionId[] = [
  'people.read',
  'people.create',
  'people.reset-password',
  'licences.assign',
  'security.manage',
]
// By hand, from the catalogue's source.
const GIVES: Record<string, readonly string[]> = {
  'directory-readers': ['people.read'],
  'user-administrator': ['people.read', 'people.create', 'people.reset-password', 'licences.assign'],
  'password-administrator': ['people.reset-password'],
  'security-administrator': ['security.manage'],
}
const GROUPS = ['partner.admin-agent', 'night', 'day'] as const
const ZONE = 'UTC'
const START = new Date('2026-01-10T09:00:00Z')

type Happened =
  | { what: 'grant'; delegation: number; terms: { role: string; start: number; days: number; extend: number }[] }
  | { what: 'assign' | 'unassign'; delegation: number; group: string; role: string }
  | { what: 'strike' | 'stop'; delegation: number; role: string }
  | { what: 'shorten'; delegation: number; role: string; days: number }
  | { what: 'end'; delegation: number }
  | { what: 'freeze' | 'thaw' | 'suspend' | 'resume' | 'remove' }
  | { what: 'clock'; hours: number }
  | { what: 'sweep' }
type Person = { roles: string[]; groups: string[]; limit: 'none' | 'SE' | 'NO'; factor: 'used' | 'unused' | 'none' }

const role = fc.constantFrom(...ROLES)
const delegation = fc.integer({ min: 0, max: 1 })
const happened: fc.Arbitrary<Happened> = fc.oneof(
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
const person: fc.Arbitrary<Person> = fc.record({
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

/** The law as the acts use it: facts in rows, changed by the law's own functions. */
class House {
  now = START
  frozen = false
  suspended = false
  removed = false
  delegations: (AssignedDelegation | undefined)[] = [undefined, undefined]
  happen(one: Happened) {
    try {
      this.#apply(one)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  #apply(one: Happened) {
    const at = 'delegation' in one ? this.delegations[one.delegation] : undefined
    const put = (more: Partial<AssignedDelegation>) => {
      if (at && 'delegation' in one) this.delegations[one.delegation] = { ...at, ...more }
    }
    if (one.what === 'clock') this.now = new Date(this.now.getTime() + one.hours * 3_600_000)
    else if (one.what === 'freeze' || one.what === 'thaw') this.frozen = one.what === 'freeze'
    else if (one.what === 'suspend' || one.what === 'resume') this.suspended = one.what === 'suspend'
    else if (one.what === 'remove') this.removed = true
    else if (one.what === 'sweep') this.#sweep()
    else if (one.what === 'grant') {
      const given = one.terms.map((terms) => granted(terms, this.now))
      // A running one becomes more; an ended one is never revived: a new one is born.
      if (at?.state === 'active') put({ roles: mergeRoles(at, given, this.now) })
      else
        this.delegations[one.delegation] = {
          id: String(one.delegation),
          template: 'own',
          roles: given,
          state: 'active',
          grantedAt: this.now,
          endedAt: null,
          assignments: [],
        }
    } else if (!at || at.state === 'ended') return
    else if (one.what === 'assign') put({ assignments: [...at.assignments, { group: one.group, roles: [one.role] }] })
    else if (one.what === 'unassign')
      put({
        assignments: at.assignments.filter(({ group, roles }) => group !== one.group || !roles.includes(one.role)),
      })
    else if (one.what === 'strike') {
      const left = strikeRole(at, one.role, this.now)
      put(left.length > 0 ? { roles: left } : { state: 'ended', endedAt: this.now })
    } else if (one.what === 'stop') put({ roles: stopExtending(at, one.role, this.now) })
    else if (one.what === 'shorten') put({ roles: shortenRole(at, one.role, endOfDay(this.now, one.days), this.now) })
    else {
      endDelegation(at, 'customer', this.now)
      put({ state: 'ended', endedAt: this.now })
    }
  }
  #sweep() {
    this.delegations = this.delegations.map(
      (one) => one && (this.frozen || this.suspended ? one : { ...one, roles: extend(one, ZONE, this.now).roles }),
    )
  }
  facts(who: Person): OnBehalf {
    return {
      relationship: this.removed ? undefined : { state: 'active', frozen: this.frozen },
      delegations: this.delegations.filter((one) => one !== undefined),
      partner: { suspended: this.suspended },
      customer: { id: 'c', country: 'SE', tags: [] },
      person: {
        roles: who.roles,
        groups: who.groups,
        limits: who.limit === 'none' ? [] : [{ kind: 'country', value: who.limit }],
        secondFactor: who.factor,
      },
      now: this.now,
    }
  }
}
const endOfDay = (now: Date, days: number) => {
  const midnight = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  return addDays(midnight, days + 1)
}
const granted = (
  { role: name, start, days, extend: extendDays }: { role: string; start: number; days: number; extend: number },
  now: Date,
): GrantedRole => ({
  role: name,
  startsAt: start === 0 ? now : endOfDay(now, start - 1),
  endsAt: endOfDay(now, start + days),
  endedAt: null,
  extendDays: name === 'security-administrator' ? 0 : extendDays,
})

/** The oracle: a list of plain spans, one for each role of each delegation, and five flags. Slow, and easy to check by eye. */
function oracle(history: readonly Happened[], who: Person, action: string): boolean {
  type Span = { delegation: number; role: string; from: number; to: number; gone: boolean; extend: number }
  let [now, frozen, suspended, removed] = [START.getTime(), false, false, false]
  let spans: Span[] = []
  let held: { delegation: number; group: string; role: string }[] = []
  const born = [-1, -1]
  const running = (span: Span) => !span.gone && span.to > now
  const of = (nr: number, name: string) => spans.find((span) => span.delegation === nr && span.role === name)
  const over = [true, true]
  for (const one of history) {
    if (one.what === 'clock') now += one.hours * 3_600_000
    if (one.what === 'freeze') frozen = true
    if (one.what === 'thaw') frozen = false
    if (one.what === 'suspend') suspended = true
    if (one.what === 'resume') suspended = false
    if (one.what === 'remove') removed = true
    if (one.what === 'grant') {
      if (over[one.delegation]) {
        spans = spans.filter((span) => span.delegation !== one.delegation)
        held = held.filter((each) => each.delegation !== one.delegation)
        over[one.delegation] = false
        born[one.delegation] = now
      }
      for (const terms of one.terms) {
        const day = Math.floor(now / 86_400_000)
        const from = terms.start === 0 ? now : (day + terms.start) * 86_400_000
        const to = (day + terms.start + terms.days + 1) * 86_400_000
        const more = terms.role === 'security-administrator' ? 0 : terms.extend
        const old = of(one.delegation, terms.role)
        if (old && running(old))
          Object.assign(old, { from: Math.min(old.from, from), to: Math.max(old.to, to), extend: more })
        else if (old) Object.assign(old, { from, to, gone: false, extend: more })
        else spans.push({ delegation: one.delegation, role: terms.role, from, to, gone: false, extend: more })
      }
    }
    if (one.what === 'sweep' && !frozen && !suspended)
      for (const span of spans)
        if (!over[span.delegation] && span.extend > 0 && running(span) && span.to - 7 * 86_400_000 <= now)
          span.to += span.extend * 86_400_000
    if ('delegation' in one && !over[one.delegation]) {
      const nr = one.delegation
      if (one.what === 'assign') held.push({ delegation: nr, group: one.group, role: one.role })
      if (one.what === 'unassign')
        held = held.filter((each) => each.delegation !== nr || each.group !== one.group || each.role !== one.role)
      if (one.what === 'end') over[nr] = true
      const span = 'role' in one ? of(nr, one.role) : undefined
      if (one.what === 'strike' && span && running(span)) {
        span.gone = true
        if (!spans.some((each) => each.delegation === nr && running(each))) over[nr] = true
      }
      if (one.what === 'stop' && span && running(span)) span.extend = 0
      if (one.what === 'shorten' && span && running(span)) {
        const to = (Math.floor(now / 86_400_000) + one.days + 1) * 86_400_000
        if (to < span.to && to > now) Object.assign(span, { to, extend: 0 })
      }
    }
  }
  if (frozen || suspended || removed || who.factor === 'unused' || who.limit === 'NO') return false
  if (who.roles.includes('partner.default-user')) return false
  const groups = [...who.groups, ...who.roles.filter((name) => name === 'partner.admin-agent')]
  return spans.some(
    (span) =>
      !over[span.delegation] &&
      born[span.delegation]! <= now &&
      !span.gone &&
      span.from <= now &&
      now < span.to &&
      (GIVES[span.role] ?? []).includes(action) &&
      held.some(
        (each) => each.delegation === span.delegation && each.role === span.role && groups.includes(each.group),
      ),
  )
}

/** Somebody may something to begin with, so that what happens has something to change. */
const FIRST: readonly Happened[] = [
  {
    what: 'grant',
    delegation: 0,
    terms: [
      { role: 'directory-readers', start: 0, days: 20, extend: 0 },
      { role: 'user-administrator', start: 0, days: 12, extend: 30 },
    ],
  },
  ...(['partner.admin-agent', 'night'] as const).map((group) => ({
    what: 'assign' as const,
    delegation: 0,
    group,
    role: group === 'night' ? 'directory-readers' : 'user-administrator',
  })),
]

test('whatever happens in whatever order, the decision, the path to it and a plain second implementation agree', () => {
  let [yes, no] = [0, 0]
  fc.assert(
    fc.property(fc.array(happened, { minLength: 1, maxLength: 40 }), person, (then, who) => {
      const history = [...FIRST, ...then]
      const house = new House()
      for (const [at, one] of history.entries()) {
        house.happen(one)
        const held = actionsHeld(house.facts(who))
        for (const action of ACTIONS) {
          const said = oracle(history.slice(0, at + 1), who, action)
          assert.equal(held.has(action), said, `${action} after ${JSON.stringify(history.slice(0, at + 1))}`)
          assert.equal(pathTo(action, house.facts(who)).allowed, said)
          if (said) yes += 1
          else no += 1
        }
      }
    }),
    { numRuns: 3_000 },
  )
  // Histories in which nobody ever may would prove nothing.
  assert.ok(yes > no / 20, `${yes} of ${yes + no}`)
})
