import { counted } from '#platform/counted.ts'
import { makeCursor } from '#platform/cursor.ts'
import { keyWarnings } from '#platform/keys.ts'
import type { Visit } from '#platform/route.ts'
import { VERSION } from '#platform/version.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { COUNTED, countAll, countJobs, countMail, countOverdue, listDeliveries } from './partners.store.ts'

/** What the operator sees first: counts, queues, mail, and what it should be warned of. */
export async function readOverview({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => {
    const jobs = await countJobs(tx)
    const of = (queue: string, ...states: string[]) =>
      jobs.filter((j) => j.queue === queue && states.includes(j.state)).reduce((sum, j) => sum + j.count, 0)
    const counts = await countAll(tx)
    const mail = await countMail(tx)
    return {
      mode: house.config.mode,
      database: house.db.kind,
      version: VERSION,
      counts: countedAll(counts),
      queues: ['event', 'mail'].map((name) => ({
        name,
        waiting: of(name, 'created', 'retry'),
        active: of(name, 'active'),
        failed: of(name, 'failed'),
      })),
      dueOverdue: await countOverdue(tx),
      mail: countedAll(mail),
      warnings: keyWarnings(house.config.mode, house.keys),
    }
  })
}

/** Each number with whether it is more. */
const countedAll = <K extends string>(counts: Record<K, number>) =>
  Object.fromEntries(Object.entries<number>(counts).map(([of, found]) => [of, counted(found, COUNTED)])) as Record<
    K,
    ReturnType<typeof counted>
  >

export async function readJobs({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => ({
    items: (await countJobs(tx)).map((j) => ({ ...j, oldest: j.oldest?.toISOString() ?? null })),
  }))
}

/** What became of each mail: kind and state, never to whom. */
export async function readDeliveries({
  house,
  caller,
  query,
}: Visit<unknown, { cursor?: string | undefined; limit: number }>) {
  return transact(house, caller, async (tx) => {
    const place = placeIn(house, 'deliveries', query.cursor)
    const rows = await listDeliveries(
      tx,
      place ? { at: String(place[0]), id: String(place[1]) } : undefined,
      query.limit + 1,
    )
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map((r) => ({
        id: r.id,
        organisationName: r.organisation_name ?? '',
        kind: r.kind,
        state: r.state,
        attempts: r.attempts,
        lastError: r.last_error,
        queuedAt: r.queued_at.toISOString(),
        sentAt: r.sent_at?.toISOString() ?? null,
      })),
      next:
        rows.length > query.limit && last
          ? makeCursor(house.keys.token, 'deliveries', [last.queued_exact, last.id])
          : null,
    }
  })
}
