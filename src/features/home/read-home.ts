import { allows } from '#domain/access.ts'
import { tasksOf } from '#domain/home.ts'
import { counted } from '#platform/counted.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { COUNTED, countTasks, listGrowth, type Month } from './home.store.ts'

/** What needs doing today, as far as this person may open it, and how the partner grows. */
export async function readHome({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => {
    const partnerId = caller.organisationId
    const found = await countTasks(
      tx,
      partnerId,
      tasksOf((capability) => allows(tx.actor, capability)),
    )
    const months = allows(tx.actor, 'customers.read') ? await listGrowth(tx, partnerId) : []
    return {
      tasks: found.filter(({ n }) => n > 0).map(({ task, n }) => ({ task, ...counted(n, COUNTED) })),
      growth: growthOf(months),
    }
  })
}

function growthOf(months: readonly Month[]) {
  const latest = months.at(-1)
  if (!latest) return null
  return {
    countedOn: latest.counted_on,
    months: months.map(({ month, relationships, with_rights: withRights }) => ({ month, relationships, withRights })),
  }
}
