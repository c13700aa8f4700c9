import { demandFreshSignIn } from '#domain/access.ts'
import { mayBeReleasedByRule, type ReleaseRule } from '#domain/elevation.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findGuardrail, holdGuardrail, setGuardrail, type GuardrailRow } from './guardrail.store.ts'

/** What this organisation has decided beforehand about what partners may ask for. */
export const readGuardrails = ({ house, caller }: Visit) =>
  transact(house, caller, async (tx) => view(await findGuardrail(tx, caller.organisationId)))

/** Decides it anew. What is looser than before gives something away, so that it must be sure who says it. */
export const changeGuardrails = ({
  house,
  caller,
  body,
  version,
}: Visit<unknown, unknown, { releaseRules: ReleaseRule[] }>) =>
  transact(house, caller, async (tx) => {
    const before = await holdGuardrail(tx, caller.organisationId)
    const strong = body.releaseRules.flatMap(({ roles }) => roles).find((role) => !mayBeReleasedByRule(role))
    if (strong !== undefined) throw new Refusal('rule-too-strong', { role: strong })
    if (isLooser(before.release_rules, body.releaseRules)) demandFreshSignIn(tx.actor, tx.now)
    demand(before.version === version, 'version-stale', { version: before.version })
    const after = await setGuardrail(tx, caller.organisationId, body.releaseRules)
    demand(after, 'version-stale', { version: before.version })
    await record(tx, {
      kind: 'guardrails.changed',
      subject: { kind: 'organisation', id: caller.organisationId, name: tx.actor.organisation.name },
    })
    return view(after)
  })

/** A rule that did not stand there before, to the letter, lets something through. */
const isLooser = (before: readonly ReleaseRule[], after: readonly ReleaseRule[]) =>
  after.some((rule) => !before.some((one) => text(one) === text(rule)))
const text = ({ partnerId, roles, minutes }: ReleaseRule) =>
  JSON.stringify([partnerId, roles.toSorted((a, b) => (a < b ? -1 : 1)), minutes])

const view = ({ release_rules: releaseRules, version }: GuardrailRow) => ({
  releaseRules: releaseRules.map(({ partnerId, roles, minutes }) => ({ partnerId, roles: [...roles], minutes })),
  version,
})
