import { demandFreshSignIn } from '#domain/access.ts'
import { demand } from '#domain/refusal.ts'
import { ENOUGH_ADMINISTRATORS } from '#domain/second-yes.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findGuardrails, holdGuardrails, setTwoForHighRisk } from '../elevations/guardrail.store.ts'
import { firstYesView } from './first-yes-view.store.ts'
import {
  agreeToFirstYes,
  closeFirstYes,
  countAdministrators,
  keepFirstYes,
  waitingFirstYeses,
} from './first-yeses.store.ts'

/** Whether two must agree here, and whether somebody asks to end that. */
export const readTwoAdministrators = ({ house, caller }: Visit) => transact(house, caller, view)

/** From now on a role of high risk is given only where two administrators agree; that takes two who can. */
export const demandTwoAdministrators = ({ house, caller }: Visit) =>
  transact(house, caller, async (tx) => {
    const { twoForHighRisk } = await holdGuardrails(tx, caller.organisationId)
    demandFreshSignIn(tx.actor, tx.now)
    if (twoForHighRisk) return view(tx)
    const count = await countAdministrators(tx, caller.organisationId)
    demand(count >= ENOUGH_ADMINISTRATORS, 'two-administrators-missing', { count })
    await setTwoForHighRisk(tx, caller.organisationId, true)
    await tell(tx, 'two-administrators.demanded', {})
    return view(tx)
  })

/** Ending it takes two as well: this is the first of them. Where only one administrator is left it ends at once, and all who administer are told. */
export const dropTwoAdministrators = ({ house, caller }: Visit) =>
  transact(house, caller, async (tx) => {
    const { twoForHighRisk } = await holdGuardrails(tx, caller.organisationId)
    demandFreshSignIn(tx.actor, tx.now)
    if (!twoForHighRisk) return view(tx)
    if ((await countAdministrators(tx, caller.organisationId)) < ENOUGH_ADMINISTRATORS) return end(tx, 'yes')
    await keepFirstYes(tx, {
      kind: 'two-administrators',
      subject: { id: caller.organisationId, name: tx.actor.organisation.name, ...AS_IT_IS },
      partnerId: null,
      choices: {},
    })
    return view(tx)
  })

/** The other administrator agrees, and one yes is enough again. */
export const agreeToDrop = ({ house, caller, body }: Visit<unknown, unknown, { firstYesId: string }>) =>
  transact(house, caller, async (tx) => {
    await holdGuardrails(tx, caller.organisationId)
    demandFreshSignIn(tx.actor, tx.now)
    await agreeToFirstYes(tx, body.firstYesId, {
      kind: 'two-administrators',
      subject: { id: caller.organisationId, ...AS_IT_IS },
    })
    return end(tx, 'no')
  })

/** The wish to end it is the same wish whatever else is decided meanwhile. */
const AS_IT_IS = { version: 1 }

async function end(tx: Tx, alone: 'yes' | 'no') {
  const waits = await waitingDrop(tx)
  if (waits) await closeFirstYes(tx, waits, 'lapsed')
  await setTwoForHighRisk(tx, tx.caller.organisationId, false)
  await tell(tx, 'two-administrators.dropped', { alone })
  return view(tx)
}

const waitingDrop = async (tx: Tx) => {
  const own = tx.caller.organisationId
  return (await waitingFirstYeses(tx, own, 'two-administrators', [own])).get(own)
}

async function view(tx: Tx) {
  const { twoForHighRisk: on } = await findGuardrails(tx, tx.caller.organisationId)
  const waits = on ? await waitingDrop(tx) : undefined
  return {
    on,
    administrators: await countAdministrators(tx, tx.caller.organisationId),
    dropAsked: waits ? firstYesView(waits, AS_IT_IS, tx.actor) : null,
  }
}

const tell = (
  tx: Tx,
  kind: 'two-administrators.demanded' | 'two-administrators.dropped',
  facts: Record<string, unknown>,
) =>
  record(tx, {
    kind,
    subject: { kind: 'organisation', id: tx.caller.organisationId, name: tx.actor.organisation.name },
    facts,
  })
