import { addDays } from '#domain/calendar.ts'
import {
  endDelegation,
  mergeRoles,
  shortenRole,
  stopExtending,
  strikeRole,
  type GrantedRole,
} from '#domain/delegation.ts'
import { extend } from '#domain/extension.ts'
import type { AssignedDelegation, OnBehalf } from '#domain/path.ts'
import { Refusal } from '#domain/refusal.ts'
import { START, type Happened, type Person } from './history.ts'

const ZONE = 'UTC'

/** The law as the acts use it: facts in rows, changed by the law's own functions. */
export class House {
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
      elevations: [],
      demandsSecondFactor: false,
      partner: { suspended: this.suspended },
      customer: { id: 'c', country: 'SE', tags: [] },
      person: {
        id: 'p',
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
