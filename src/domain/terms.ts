import { Refusal } from './refusal.ts'
import { RIGHTS_DAYS } from './request.ts'
import { isHighRisk, mayBeDelegated, rolesOfTemplate } from './role-catalogue.ts'

/** What is asked for one role: for how long, from when, and whether the customer could as well leave it out. */
export type RoleTerms = {
  role: string
  lengthDays: number
  /** Days after the yes; 0 begins at once. */
  startDays: number
  /** Why the partner would like it, where it can do without; null is needed. */
  optionalBecause: string | null
  /** Extended by so many days a week before its end, again and again, until either side says stop; 0 ends by itself. */
  extendDays: number
}

/** A set of roles that no ready-made template names. */
export const OWN_SET = 'own'
/** An extension is announced and made so many days before the end. */
export const EXTENDED_DAYS_BEFORE = 7
export const EXTEND_DAYS = { least: 30, most: 365 }

/** High risk never goes on by itself: it ends, and is asked for again. */
export const mayExtend = (role: string) => !isHighRisk(role)

/** The terms of a ready-made template: every role needed, at once, all as long. */
export const termsOfTemplate = (template: string, lengthDays: number): readonly RoleTerms[] =>
  rolesOfTemplate(template).map((role) => ({ role, lengthDays, startDays: 0, optionalBecause: null, extendDays: 0 }))

/** Whether these terms may be asked for at all. */
export function demandTerms(terms: readonly RoleTerms[]) {
  if (terms.length === 0) throw new Refusal('terms-empty')
  const seen = new Set<string>()
  for (const one of terms) {
    if (!mayBeDelegated(one.role)) throw new Refusal('role-not-delegable', { role: one.role })
    if (seen.has(one.role)) throw new Refusal('role-twice', { role: one.role })
    seen.add(one.role)
    if (one.startDays + one.lengthDays > RIGHTS_DAYS.most)
      throw new Refusal('terms-too-long', { role: one.role, days: RIGHTS_DAYS.most })
    if (one.extendDays > 0 && !mayExtend(one.role)) throw new Refusal('extension-refused', { role: one.role })
    // It is made a week before the end: what is shorter would go on as soon as it was given, and nobody could stop it before.
    if (one.extendDays > 0 && one.lengthDays <= EXTENDED_DAYS_BEFORE)
      throw new Refusal('extension-too-soon', { role: one.role, days: EXTENDED_DAYS_BEFORE })
  }
  if (terms.every(({ optionalBecause }) => optionalBecause !== null)) throw new Refusal('terms-all-optional')
}

/** The longest of them, as a request shows it in one number. */
export const longest = (terms: readonly RoleTerms[]) =>
  Math.max(...terms.map(({ startDays, lengthDays }) => startDays + lengthDays))
