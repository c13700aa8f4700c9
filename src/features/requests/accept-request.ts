import { demandFreshSignIn } from '#domain/access.ts'
import { demandOneYesIsEnough } from '#domain/second-yes.ts'
import { demandAnswerable, demandMaySayYes } from '#domain/situation.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { bearYes, rolesOf, weighYes, type Yes } from './acceptance.store.ts'
import { meetRequest } from './consent.store.ts'

/** The customer says yes: the request is answered, and what it asked for is born. */
export const acceptRequest = ({ house, caller, params, body, language }: Visit<{ requestId: string }, unknown, Yes>) =>
  transact(house, caller, async (tx) => {
    const met = await meetRequest(tx, params.requestId, true)
    demandAnswerable(met.facts)
    demandMaySayYes(tx.actor, { related: met.facts.related, purpose: met.row.purpose })
    demandFreshSignIn(tx.actor, tx.now)
    const weighed = await weighYes(tx, met, language, body)
    demandOneYesIsEnough(tx.actor, rolesOf(weighed.rights), met.facts)
    return bearYes(tx, met, weighed)
  })
