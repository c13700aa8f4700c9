import type { Consent, Invitation } from './types.ts'

/** What the reader takes away from what is asked: roles by id, how many days are left (as typed), and whether anything goes on by itself. */
export type Less = { struck: readonly string[]; days: string; extension: boolean }
type Rights = NonNullable<Consent['rights']>
type Role = Rights['roles'][number]

/** What the partner can do without is not given until somebody chooses it. */
export const nothingLess = (rights: Rights | null): Less => ({
  struck: rights?.roles.filter(({ optionalBecause }) => optionalBecause !== null).map(({ id }) => id) ?? [],
  days: String(rights?.lengthDays ?? ''),
  extension: true,
})

/** What the first of two chose, as it stands on the page of the second. */
export const chosenBy = (narrowing: Narrowed, rights: Rights | null): Less => ({
  struck: narrowing ? (rights?.roles.map(({ id }) => id).filter((id) => !narrowing.roles.includes(id)) ?? []) : [],
  days: String(narrowing?.lengthDays ?? rights?.lengthDays ?? ''),
  extension: narrowing?.extension ?? true,
})
type Narrowed = NonNullable<Invitation['firstYes']>['narrowing']

export const daysOf = ({ days }: Less, asked: Rights): number | undefined => {
  const typed = Number(days)
  return Number.isInteger(typed) && typed >= 1 && typed <= asked.lengthDays ? typed : undefined
}
const rolesLeft = ({ struck }: Less, asked: Rights) => asked.roles.filter(({ id }) => !struck.includes(id))
export const isWhole = (less: Less, asked: Rights) =>
  rolesLeft(less, asked).length > 0 && daysOf(less, asked) !== undefined

/** Sent with the yes only where something is taken away. */
export function narrowingOf(less: Less, asked: Rights | null) {
  if (!asked) return undefined
  const lengthDays = daysOf(less, asked) ?? asked.lengthDays
  const roles = rolesLeft(less, asked).map(({ id }) => id)
  const all = roles.length === asked.roles.length && lengthDays === asked.lengthDays && less.extension
  return all ? undefined : { roles, lengthDays, extension: less.extension }
}

/** The document as it would be given: what is drawn follows what is taken away, what is accepted stays as it was composed. */
export function narrowed(document: Consent, less: Less): Consent {
  const { rights: asked } = document
  const given = narrowingOf(less, asked)
  if (!asked || !given) return document
  const kept = (role: string) => given.roles.includes(role)
  const most = dayAfter(asked.lastDay, given.lengthDays - asked.lengthDays)
  const roles = asked.roles.filter(({ id }) => kept(id)).map((role) => shortened(role, most, given.extension))
  return {
    ...document,
    rights: {
      ...asked,
      roles,
      heldBy: asked.heldBy.map((held) => ({ ...held, roles: held.roles.filter(kept) })),
      lengthDays: given.lengthDays,
      lastDay:
        roles
          .map(({ lastDay }) => lastDay)
          .toSorted()
          .at(-1) ?? most,
    },
  }
}

const shortened = (role: Role, most: string, extension: boolean): Role =>
  role.lastDay <= most
    ? { ...role, extendDays: extension ? role.extendDays : 0 }
    : { ...role, lastDay: most, extendDays: 0 }

const DAY = 86_400_000
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
