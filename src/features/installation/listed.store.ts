import { demand, Refusal } from '#domain/refusal.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { skeleton } from '#platform/skeleton.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findListed, findSkeleton, listOrganisations, setConfirmed, type ListedOrganisation } from './partners.store.ts'

export type Kind = 'partner' | 'customer'

export type ListQuery = {
  q?: string | undefined
  state?: 'unverified' | 'suspended' | undefined
  cursor?: string | undefined
  limit: number
}

/** Partners or customers by name, a page at a time. */
export async function pageOf<T>(
  { house, caller, query }: Visit<unknown, ListQuery>,
  kind: Kind,
  view: (row: ListedOrganisation) => T,
) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify([kind, query.q, query.state])
    const place = placeIn(house, bound, query.cursor)
    const rows = await listOrganisations(tx, kind, {
      q: query.q,
      state: query.state,
      after: place ? { key: Buffer.from(String(place[0]), 'hex'), id: String(place[1]) } : undefined,
      limit: query.limit + 1,
    })
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map(view),
      next:
        rows.length > query.limit && last
          ? makeCursor(house.keys.token, bound, [last.sort_key.toString('hex'), last.id])
          : null,
    }
  })
}

/** One of them, or nothing of that id and kind. */
export async function listed(tx: Tx, kind: Kind, id: string): Promise<ListedOrganisation> {
  const row = await findListed(tx, kind, id)
  if (!row) throw new Refusal('not-found')
  return row
}

/** The operator vouches for it, once; it stands in both logs. */
export async function confirm(tx: Tx, kind: Kind, id: string): Promise<ListedOrganisation> {
  const row = await listed(tx, kind, id)
  demand((await setConfirmed(tx, id)) === 1, 'already-confirmed', { name: row.name })
  await record(tx, {
    kind: 'organisation.confirmed',
    subject: { kind: 'organisation', id, name: row.name },
    counterpart: id,
  })
  return listed(tx, kind, id)
}

/** A partner's name must not look like another's: a customer could be led astray. */
export async function demandOwnName(tx: Tx, cloud: string, name: string, except: string) {
  const like = await findSkeleton(tx, cloud, skeleton(name), except)
  if (like) throw new Refusal('name-too-similar', { name: like.name })
}
