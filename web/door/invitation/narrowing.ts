import type { Consent } from './types.ts'

/** What the reader takes away from what is asked: roles by id, and how many days are left (as typed). */
export type Less = { struck: readonly string[]; days: string }
type Rights = NonNullable<Consent['rights']>

export const nothingLess = (rights: Rights | null): Less => ({ struck: [], days: String(rights?.lengthDays ?? '') })

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
  return roles.length === asked.roles.length && lengthDays === asked.lengthDays ? undefined : { roles, lengthDays }
}

/** The document as it would be given: what is drawn follows what is taken away, what is accepted stays as it was composed. */
export function narrowed(document: Consent, less: Less): Consent {
  const { rights: asked } = document
  const given = narrowingOf(less, asked)
  if (!asked || !given) return document
  const kept = (role: string) => given.roles.includes(role)
  return {
    ...document,
    rights: {
      ...asked,
      roles: asked.roles.filter(({ id }) => kept(id)),
      heldBy: asked.heldBy.map((held) => ({ ...held, roles: held.roles.filter(kept) })),
      lengthDays: given.lengthDays,
      lastDay: dayAfter(asked.lastDay, given.lengthDays - asked.lengthDays),
    },
  }
}

const DAY = 86_400_000
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
