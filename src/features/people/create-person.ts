import { addressWithin, demandOffered, ordinaryRoles } from '#domain/people.ts'
import { Refusal } from '#domain/refusal.ts'
import { registrableDomain } from '#platform/domains.ts'
import type { Visit } from '#platform/route.ts'
import { hashOfPassword } from '#platform/sign-in-library.ts'
import { temporaryPassword } from '#platform/temporary-password.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { enter, inBothLogs } from '../customers/enter.store.ts'
import { findByDomain, findOrganisation, type OrganisationRow } from '../organisations/organisations.store.ts'
import { invite, joiningView } from './invite.store.ts'
import { bearPerson, findWaitingJoining } from './people.store.ts'
import { keeperOf, viewOf, type Where } from './person-view.store.ts'
import { homeOfAddress } from './sessions.store.ts'

type Input = {
  displayName?: string | undefined
  givenName?: string | undefined
  familyName?: string | undefined
  email: string
  language: 'en' | 'sv'
  usageLocation?: string | undefined
  roles?: string[] | undefined
  firstSignIn: 'temporary-password' | 'link'
}

/** A new person of the organisation, at home or on behalf: comes in with a password shown once, or by a link to its mailbox. */
export async function createPerson({ house, caller, params, body }: Visit<Where, unknown, Input>) {
  // Hashed before the transaction: inside it nothing is awaited but its own statements.
  const password = body.firstSignIn === 'temporary-password' ? temporaryPassword() : null
  const hash = password === null ? null : await hashOfPassword(password)
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.create')
    const keeper = keeperOf(tx, place)
    const roles = body.roles ?? ordinaryRoles(keeper)
    if (roles.length === 0) throw new Refusal('invalid-input', {}, [{ pointer: '/roles', rule: 'required' }])
    demandOffered(keeper, roles)
    const own = await ownOrganisation(tx, place.organisationId)
    await demandFreeAddress(tx, own, body.email)
    const both = inBothLogs(tx, place)
    const displayName = body.displayName ?? `${body.givenName} ${body.familyName}`
    const usageLocation = body.usageLocation ?? null
    if (hash === null) {
      const row = await invite(tx, own.id, { ...body, displayName, roles, usageLocation }, both)
      return { person: null, joining: joiningView(row), temporaryPassword: null }
    }
    const id = await bearPerson(tx, {
      organisationId: own.id,
      cloud: own.cloud,
      displayName,
      givenName: body.givenName ?? null,
      familyName: body.familyName ?? null,
      email: body.email,
      language: body.language,
      usageLocation,
      roles,
      passwordHash: hash,
      sign: 'lent',
    })
    const subject = { kind: 'person', id, name: displayName }
    await record(tx, { ...both, kind: 'person.created', subject, facts: { ...both.facts, roles } })
    return { person: await viewOf(tx, place, id), joining: null, temporaryPassword: password }
  })
}

async function ownOrganisation(tx: Tx, id: string): Promise<OrganisationRow> {
  const row = await findOrganisation(tx, id)
  if (!row) throw new Refusal('not-found')
  return row
}

/** Of the organisation's own domain, where it has one, and never of another's; nobody else's, and nobody's who is invited already. */
async function demandFreeAddress(tx: Tx, own: OrganisationRow, email: string) {
  if (own.domain && !addressWithin(email, own.domain)) throw new Refusal('address-outside', { domain: own.domain })
  const domain = registrableDomain(email.split('@')[1] ?? '')
  const holder = await findByDomain(tx, own.cloud, domain)
  if (holder && holder.id !== own.id) throw new Refusal('domain-taken', { domain })
  const invited = (await findWaitingJoining(tx, own.id, email))?.state === 'invited'
  if (invited || (await homeOfAddress(tx, own.cloud, email))) throw new Refusal('user-address-taken')
}
