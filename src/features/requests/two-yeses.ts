import { demandFreshSignIn } from '#domain/access.ts'
import { narrow } from '#domain/narrowing.ts'
import { demand } from '#domain/refusal.ts'
import { demandOneOfTwo, demandTwoNeeded } from '#domain/second-yes.ts'
import { demandAnswerable } from '#domain/situation.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { firstYesView } from '../first-yeses/first-yes-view.store.ts'
import { agreeToFirstYes, keepFirstYes } from '../first-yeses/first-yeses.store.ts'
import { bearYes, rolesOf, weighYes, type Yes } from './acceptance.store.ts'
import { meetRequest, type Met } from './consent.store.ts'
import { subjectOf } from './first-yes-of.store.ts'
import { bindRow, findOpenAddressed } from './requests.store.ts'

type One = Visit<{ requestId: string }, unknown, Yes>

/** The first of two administrators says yes: nothing is given, the request stays open, and the others are asked. */
export const giveFirstYesToRequest = ({ house, caller, params, body, language }: One) =>
  transact(house, caller, async (tx) => {
    const met = await meetRequest(tx, params.requestId, true)
    demandAnswerable(met.facts)
    demandOneOfTwo(tx.actor)
    demandFreshSignIn(tx.actor, tx.now)
    const { consent, rights } = await weighYes(tx, met, language, body)
    demandTwoNeeded(tx.actor, rolesOf(rights), met.facts)
    await bind(tx, met)
    const subject = subjectOf(met, consent.document)
    const { narrowing } = body
    const row = await keepFirstYes(tx, {
      kind: 'request',
      subject: { ...subject, id: met.row.id, name: met.partner.name },
      partnerId: met.partner.id,
      choices: { narrowing: narrowing ? { ...narrowing, roles: [...narrowing.roles] } : null },
    })
    return firstYesView(row, subject, tx.actor)
  })

/** The second administrator agrees to exactly what the first chose; the request is answered as by any yes. */
export const agreeToRequest = ({
  house,
  caller,
  params,
  body: { firstYesId, ...yes },
  language,
}: Visit<{ requestId: string }, unknown, Omit<Yes, 'narrowing'> & { firstYesId: string }>) =>
  transact(house, caller, async (tx) => {
    const met = await meetRequest(tx, params.requestId, true)
    demandAnswerable(met.facts)
    demandOneOfTwo(tx.actor)
    demandFreshSignIn(tx.actor, tx.now)
    const { consent, rights: asked } = await weighYes(tx, met, language, yes)
    const first = await agreeToFirstYes(tx, firstYesId, {
      kind: 'request',
      subject: { ...subjectOf(met, consent.document), id: met.row.id },
    })
    const rights = asked && narrow(asked, first.choices.narrowing ?? undefined, tx.now)
    return bearYes(tx, met, { consent, rights }, first)
  })

/** So that the others find it at home and not by the link alone: from the first yes on it is this organisation’s. */
async function bind(tx: Tx, { row, partner, customer }: Met) {
  if (row.customer_id === null) {
    const other = await findOpenAddressed(tx, partner.id, customer.id, row.purpose)
    demand(other === undefined, 'other-request-first', { partner: partner.name })
  }
  demand((await bindRow(tx, row, customer.id)) === 1, 'request-not-open')
}
