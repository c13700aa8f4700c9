import { demandFreshSignIn } from '#domain/access.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { letAskAgain, listMetPartners, wantNoMoreAsks } from './unwanted.store.ts'

type One = Visit<{ partnerId: string }>

/** Partners that one has met, and which of them are to ask no more. */
export const readMetPartners = ({ house, caller }: Visit) =>
  transact(house, caller, async (tx) => ({
    items: (await listMetPartners(tx, caller.organisationId)).map(({ id, name, since }) => ({
      id,
      name,
      unwantedSince: since?.toISOString() ?? null,
    })),
  }))

/** From now on this partner asks nothing more of this organisation; what runs goes on. */
export const stopAsks = ({ house, caller, params }: One) =>
  transact(house, caller, async (tx) => {
    await demandMet(tx, params.partnerId)
    const changed = await wantNoMoreAsks(tx, caller.organisationId, params.partnerId, tx.actor.personId)
    if (changed === 1) await tell(tx)
    return { done: true as const }
  })

/** It may ask again: lets something in, so that it must be sure who says it. */
export const allowAsks = ({ house, caller, params }: One) =>
  transact(house, caller, async (tx) => {
    await demandMet(tx, params.partnerId)
    demandFreshSignIn(tx.actor, tx.now)
    if ((await letAskAgain(tx, caller.organisationId, params.partnerId)) === 1) await tell(tx)
    return { done: true as const }
  })

/** One that has never asked anything here is not there. */
async function demandMet(tx: Tx, partnerId: string) {
  const met = await listMetPartners(tx, tx.caller.organisationId)
  demand(
    met.some(({ id }) => id === partnerId),
    'not-found',
  )
}

const tell = (tx: Tx) =>
  record(tx, {
    kind: 'guardrails.changed',
    subject: { kind: 'organisation', id: tx.caller.organisationId, name: tx.actor.organisation.name },
  })
