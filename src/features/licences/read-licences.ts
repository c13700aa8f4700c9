import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { enter } from '../customers/enter.store.ts'
import { byName, nameOf, recordLicenceLook, seatsView, type At } from './licence-view.store.ts'
import { listOfPerson, listPresent, listSeats } from './licences.store.ts'

/** What there is, how much of it is held, and how much is free. */
export async function readLicences({ house, caller, params, language }: Visit<At>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'licences.read')
    const rows = await listSeats(tx, place.organisationId)
    await recordLicenceLook(tx, place)
    return { items: byName(rows, language).map((row) => seatsView(row, language)) }
  })
}

/** What one person holds, and since when. */
export async function readPersonLicences({ house, caller, params, language }: Visit<At & { personId: string }>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'licences.read')
    const [person] = await listPresent(tx, place.organisationId, [params.personId])
    if (!person) throw new Refusal('not-found')
    const rows = await listOfPerson(tx, place.organisationId, person.id)
    await recordLicenceLook(tx, place)
    const view = (row: (typeof rows)[number]) => ({
      id: row.product_id,
      name: nameOf(row, language),
      since: row.assigned_at.toISOString(),
    })
    return { items: byName(rows, language).map(view) }
  })
}
