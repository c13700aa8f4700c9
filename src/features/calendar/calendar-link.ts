import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findLink, linkView, renewLink } from './calendar.store.ts'

/** The address at which a calendar program finds when this partner's rights end; none before somebody made one. */
export async function readCalendarLink({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => {
    const { organisation } = tx.actor
    return linkView(house, organisation, await findLink(tx, organisation.id))
  })
}

/** A new address: whoever knows the one before it reads nothing from now on. */
export async function makeCalendarLink({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => {
    const { organisation } = tx.actor
    demand(organisation.kind === 'partner', 'not-found')
    const row = await renewLink(tx, organisation.id, tx.actor.personId)
    await record(tx, { kind: 'calendar.link-made', subject: { kind: 'organisation', id: organisation.id } })
    return linkView(house, organisation, row)
  })
}
