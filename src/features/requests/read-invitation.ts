import { demandFreshSignIn } from '#domain/access.ts'
import { allows } from '#domain/access.ts'
import { Refusal } from '#domain/refusal.ts'
import { shownState } from '#domain/request.ts'
import { rolesOfTwo } from '#domain/second-yes.ts'
import { maySayYesTo, situationOf } from '#domain/situation.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { evidenceOf } from '../audit/evidence.store.ts'
import { firstYesView } from '../first-yeses/first-yes-view.store.ts'
import { waitingFirstYeses } from '../first-yeses/first-yeses.store.ts'
import { findPerson } from '../people/people-list.store.ts'
import { findActive, listDelegations } from '../relationships/relationships.store.ts'
import { rolesOf } from './acceptance.store.ts'
import { administrators, consentFor, meetRequest, type Consent, type Met } from './consent.store.ts'
import { subjectOf } from './first-yes-of.store.ts'
import { factsOf } from './requests.store.ts'

/** The invitation as a member of one organisation meets it: what is asked, what this person may answer, and what stands in the way. */
export async function readInvitation({ house, caller, params, language }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    const met = await meetRequest(tx, params.requestId, false)
    const situation = situationOf(met.facts)
    const open = situation.code === 'ready'
    const consent = open ? await consentFor(tx, met, language) : undefined
    const { row } = met
    const yes = { related: met.facts.related, purpose: row.purpose }
    const first = consent && (await firstYes(tx, met, consent))
    const lent = tx.actor.signIn?.lentPassword ?? false
    const roleMissing = open && !maySayYesTo(tx.actor, yes)
    return {
      requestId: row.id,
      state: state(met, tx.now),
      expiresAt: row.expires_at?.toISOString() ?? null,
      document: consent?.document ?? null,
      digest: consent?.digest ?? null,
      values: Object.fromEntries(consent?.sealer.values.map((v) => [v.pointer, v.value]) ?? []),
      situation: roleMissing ? 'needs-global-administrator' : situation.code,
      situationFacts: roleMissing
        ? { organisation: tx.actor.organisation.name }
        : 'facts' in situation
          ? situation.facts
          : {},
      may: {
        accept: open && !roleMissing,
        decline: open && maySayYesTo(tx.actor, yes),
        forward: open && !met.unmade && allows(tx.actor, 'invitation.forward') && !lent,
      },
      twoMustAgreeTo: [...rolesOfTwo(rolesOf(consent?.document.rights ?? null), met.facts)],
      firstYes: first ?? null,
      ...freshness(tx),
      administrators: (await administrators(tx)).length,
      ...(await answer(tx, met)),
      rightsChange: row.include_rights
        ? (await listDelegations(tx, met.customer.id, row.partner_id)).some((d) => d.state === 'active')
          ? ('more-rights' as const)
          : ('first-rights' as const)
        : ('none' as const),
      supportCode: `${row.id.slice(0, 8)}-${row.id.slice(-4)}`,
    }
  })
}

/** Told to those who administer; for anybody else the request is open. */
async function firstYes(tx: Tx, met: Met, { document }: Consent) {
  if (!allows(tx.actor, 'partner-relationships.read')) return undefined
  const row = (await waitingFirstYeses(tx, met.customer.id, 'request', [met.row.id])).get(met.row.id)
  return row && firstYesView(row, subjectOf(met, document), tx.actor)
}

function state({ row }: Met, now: Date) {
  const shown = shownState(factsOf(row), now)
  if (shown === 'draft') throw new Refusal('not-found')
  return shown
}

/** Whether the yes would ask for a new proof of who it is, and of what kind. */
function freshness(tx: Tx) {
  const needed = { freshSignInNeeded: false, secondFactorNeeded: tx.actor.signIn?.hasSecondFactor ?? false }
  try {
    demandFreshSignIn(tx.actor, tx.now)
    return needed
  } catch {
    return { ...needed, freshSignInNeeded: true }
  }
}

/** When it was answered, and by whom: told within the organisation that answered. */
async function answer(tx: Tx, { row, customer }: Met) {
  const own = row.answered_by !== null && row.customer_id === customer.id
  const relationship = own ? await findActive(tx, customer.id, row.partner_id) : undefined
  return {
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredByName: own ? ((await findPerson(tx, customer.id, row.answered_by as string))?.display_name ?? null) : null,
    relationshipId: relationship?.id ?? null,
    evidenceId: own ? ((await evidenceOf(tx, customer.id, row.id))?.id ?? null) : null,
  }
}
