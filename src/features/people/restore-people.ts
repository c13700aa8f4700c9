import { goneAt } from '#domain/people.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { clearDue } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { inBothLogs } from '../customers/enter.store.ts'
import { nameOf } from '../licences/licence-view.store.ts'
import { giveBack, recallLicences } from '../licences/licences.store.ts'
import { setRestored } from './person-state.store.ts'
import { findToManage, viewOf, type Where, type Whom } from './person-view.store.ts'

type Restore = Visit<Where, unknown, { personIds: string[] }>

/**
 * One or several deleted people are back as they were, roles and all; all of them, or, where one cannot be, none. A licence that somebody
 * else has meanwhile is named.
 */
export async function restorePeople({ house, caller, params, body, language }: Restore) {
  return transact(house, caller, async (tx) => {
    const back = []
    // In one order, so that two who restore the same people wait for each other and not in a ring.
    for (const personId of [...new Set(body.personIds)].toSorted())
      back.push(await restoreOne(tx, { ...params, personId }, language))
    return { items: back.map(({ view }) => view), missing: back.flatMap(({ missing }) => missing) }
  })
}

async function restoreOne(tx: Tx, params: Whom, language: Restore['language']) {
  const { place, row } = await findToManage(tx, params, 'people.delete')
  demand(row.deleted_at, 'person-not-deleted', { name: row.display_name })
  demand(tx.now < goneAt(row.deleted_at), 'restore-too-late', { name: row.display_name })
  const done = await setRestored(tx, row.id)
  if (done === 'taken') throw new Refusal('restore-address-taken', { name: row.display_name, address: row.email })
  demand(done === 'restored', 'not-found')
  const held = await recallLicences(tx, place.organisationId, row.id)
  const products = held.map((one) => one.product_id)
  const { missing } = await giveBack(tx, place.organisationId, row.id, products)
  await clearDue(tx, place.organisationId, 'person-gone', row.id)
  const subject = { kind: 'person', id: row.id, name: row.display_name }
  await record(tx, { ...inBothLogs(tx, place), kind: 'person.restored', subject })
  return {
    view: await viewOf(tx, place, row.id),
    missing: held
      .filter((one) => missing.includes(one.product_id))
      .map((one) => ({ personId: row.id, displayName: row.display_name, product: nameOf(one, language) })),
  }
}
