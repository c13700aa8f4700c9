import { may } from './permission-matrix.ts'
import { demand, Refusal } from './refusal.ts'

/** So many are switched on at once; so often one organisation answers through one of them within a day, and so often all of them together. */
export const STANDING = { most: 20, answersADay: 3, answersOfAllADay: 1_000 } as const

export type StandingState = 'on' | 'off' | 'nobody-asks'

/** Whoever is named as the one that asks must be somebody who could ask now. */
export const mayStand = (roles: readonly string[], includeRights: boolean) =>
  may(roles, 'requests.open') && (!includeRights || may(roles, 'requests.open-with-rights'))

export function standingState(
  link: { on: boolean; includeRights: boolean },
  asker: { roles: readonly string[] } | undefined,
) {
  if (!link.on) return 'off'
  return asker && mayStand(asker.roles, link.includeRights) ? 'on' : 'nobody-asks'
}

/** It asks the same of everybody: what is meant for one customer, or changes what one has given, is no such ask. */
export function demandForAnybody(ask: {
  purpose: string
  customerId: string | null
  domain: string | null
  addressee: string | null
}) {
  const { purpose, customerId, domain, addressee } = ask
  demand(purpose === 'relationship', 'standing-link-needs-relationship')
  demand(customerId === null && domain === null && addressee === null, 'standing-link-for-anybody')
}

/** Neither one organisation nor many of them fill a partner's list with their answers. */
export function demandNotFlooded({ own, all }: { own: number; all: number }) {
  demand(own < STANDING.answersADay, 'standing-link-often', { most: STANDING.answersADay })
  demand(all < STANDING.answersOfAllADay, 'standing-link-busy', { most: STANDING.answersOfAllADay })
}

/** Open to be answered; a link that is off says so, and nothing of why to strangers. */
export function demandStanding(state: StandingState) {
  if (state !== 'on') throw new Refusal('standing-link-off')
}
