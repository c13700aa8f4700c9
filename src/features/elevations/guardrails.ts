import { demandFreshSignIn } from '#domain/access.ts'
import { mayBeReleasedByRule } from '#domain/elevation.ts'
import { isLooser, type Guardrails } from '#domain/guardrail.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { mayBeHeld } from '#domain/role-catalogue.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { queueUp } from '../relationships/relationships.store.ts'
import { findGuardrails, holdGuardrails, setGuardrails, type KeptGuardrails } from './guardrail.store.ts'

/** What this organisation has decided beforehand about its partners. */
export const readGuardrails = ({ house, caller }: Visit) =>
  transact(house, caller, async (tx) => view(await findGuardrails(tx, caller.organisationId)))

/** Decides it anew. What is looser than before gives something away, so that it must be sure who says it. What runs goes on. */
export const changeGuardrails = ({ house, caller, body, version }: Visit<unknown, unknown, Guardrails>) =>
  transact(house, caller, async (tx) => {
    demandKnownRoles(body)
    // Acts on behalf that read the old decision are done before the new one is acknowledged.
    await queueUp(tx, caller.organisationId, 'change')
    const before = await holdGuardrails(tx, caller.organisationId)
    if (isLooser(before, body)) demandFreshSignIn(tx.actor, tx.now)
    demand(before.version === version, 'version-stale', { version: before.version })
    const after = await setGuardrails(tx, caller.organisationId, body)
    await record(tx, {
      kind: 'guardrails.changed',
      subject: { kind: 'organisation', id: caller.organisationId, name: tx.actor.organisation.name },
    })
    return view(after)
  })

function demandKnownRoles({ releaseRules, neverRoles }: Guardrails) {
  const strong = releaseRules.flatMap(({ roles }) => roles).find((role) => !mayBeReleasedByRule(role))
  if (strong !== undefined) throw new Refusal('rule-too-strong', { role: strong })
  const unknown = neverRoles.find((role) => !mayBeHeld(role))
  if (unknown !== undefined) throw new Refusal('role-unknown', { role: unknown })
}

const view = ({ releaseRules, neverRoles, requireSecondFactor, version }: KeptGuardrails) => ({
  requireSecondFactor,
  version,
  releaseRules: releaseRules.map((rule) => ({ ...rule, roles: [...rule.roles] })),
  neverRoles: [...neverRoles],
})
