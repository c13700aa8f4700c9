import { demandOffered, ordinaryRoles } from '#domain/people.ts'
import { demandMove } from '#domain/person-import.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { enter } from '../customers/enter.store.ts'
import { keeperOf } from '../people/person-view.store.ts'
import { importView, type Which } from './import-view.store.ts'
import { cancelRun, holdImport, startRun, type ImportRow } from './imports.store.ts'

type Input = { language: 'en' | 'sv'; usageLocation?: string | undefined; roles?: string[] | undefined }

/** Yes, create them: begins, or goes on where it was stopped. Whoever says so answers for it, and is judged anew at every step. */
export async function runImport({ house, caller, params, body, language }: Visit<Which, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.create')
    const row = await held(tx, place.organisationId, params.importId)
    demandMove(row.state, 'run')
    demand(row.rows > row.faulty, 'import-not-now', { state: row.state })
    const keeper = keeperOf(tx, place)
    const roles = body.roles ?? ordinaryRoles(keeper)
    if (roles.length === 0) throw new Refusal('invalid-input', {}, [{ pointer: '/roles', rule: 'required' }])
    demandOffered(keeper, roles)
    const run = {
      by: tx.actor.personId,
      partnerId: place.onBehalf ? caller.organisationId : null,
      language: body.language,
      usageLocation: body.usageLocation ?? null,
      roles,
    }
    const moved = await startRun(tx, row, run)
    demand(moved, 'import-not-now', { state: row.state })
    await tx.house.jobs.enqueue(tx.client, 'import', { organisation: row.organisation_id, ref: row.id })
    return importView(moved, tx.now, house.words(language))
  })
}

/** No more are created: what is created stays, the rest is left out. Takes effect at the next step. */
export async function cancelImport({ house, caller, params, language }: Visit<Which>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.create')
    const row = await held(tx, place.organisationId, params.importId)
    demandMove(row.state, 'cancel')
    const moved = await cancelRun(tx, row)
    demand(moved, 'import-not-now', { state: row.state })
    return importView(moved, tx.now, house.words(language))
  })
}

async function held(tx: Tx, organisationId: string, id: string): Promise<ImportRow> {
  const row = await holdImport(tx, organisationId, id)
  if (!row) throw new Refusal('not-found')
  return row
}
