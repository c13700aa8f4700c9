import { demandFreshSignIn } from '#domain/access.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { closeFirstYes, findFirstYes, type FirstYesRow } from './first-yeses.store.ts'
import { markAwaitsSecond } from './subject-held.store.ts'

type One = Visit<{ firstYesId: string }>

/** Whoever said yes first thinks again; what was asked stays open. */
export const takeBackFirstYes = ({ house, caller, params }: One) =>
  transact(house, caller, async (tx) => {
    const row = await waiting(tx, params.firstYesId)
    demand(row.given_by === tx.actor.personId, 'not-found')
    await close(tx, row, 'taken-back')
    await record(tx, {
      kind: 'first-yes.taken-back',
      subject: { kind: row.subject_kind, id: row.subject_id, name: await nameOf(tx, row) },
      facts: { of: row.subject_kind, firstYes: row.id },
    })
    return { done: true as const }
  })

/** Another administrator does not agree: the first is told, and what was asked stays open for another first yes or a no. */
export const refuseFirstYes = ({ house, caller, params }: One) =>
  transact(house, caller, async (tx) => {
    const row = await waiting(tx, params.firstYesId)
    demand(row.given_by !== tx.actor.personId, 'second-yes-same-person')
    if (tx.actor.signIn?.lentPassword) demandFreshSignIn(tx.actor, tx.now)
    await close(tx, row, 'refused')
    await record(tx, {
      kind: 'first-yes.refused',
      subject: { kind: 'person', id: row.given_by, name: row.given_name ?? undefined },
      facts: { of: row.subject_kind, firstYes: row.id, subject: row.subject_id, partner: row.partner_id },
    })
    return { done: true as const }
  })

async function waiting(tx: Tx, id: string) {
  const row = await findFirstYes(tx, tx.caller.organisationId, id)
  demand(row, 'not-found')
  demand(row.closed_at === null, 'first-yes-gone')
  return row
}

/** The ask first, then the yes to it, as everybody holds them. */
async function close(tx: Tx, row: FirstYesRow, as: 'taken-back' | 'refused') {
  await markAwaitsSecond(tx, row, false)
  demand((await closeFirstYes(tx, row, as)) === 1, 'first-yes-gone')
}

const nameOf = async (tx: Tx, { partner_id: partnerId }: FirstYesRow) =>
  partnerId === null ? tx.actor.organisation.name : (await findOrganisation(tx, partnerId))?.name
