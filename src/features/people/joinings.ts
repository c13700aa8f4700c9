import { nobody } from '#domain/actor.ts'
import { demandRolesToGive, PEOPLE_ADMINISTRATORS } from '#domain/joining.ts'
import { demandOffered } from '#domain/people.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { registrableDomain } from '#platform/domains.ts'
import { newId } from '#platform/ids.ts'
import { readLinkToken } from '#platform/link.ts'
import type { Visit } from '#platform/route.ts'
import { hashOfPassword } from '#platform/sign-in-library.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { asVisitor, transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { enter, inBothLogs } from '../customers/enter.store.ts'
import { queueMail, recipients } from '../mail/mail.store.ts'
import { claimFirstDomain } from '../organisations/first-domain.store.ts'
import { findByDomain, findOrganisation } from '../organisations/organisations.store.ts'
import { signInAs } from './begin-session.store.ts'
import { keeperOf, type Where } from './person-view.store.ts'
import { heldJoining, invite, joiningView, mailInvitation } from './invite.store.ts'
import {
  bearPerson,
  findWaitingJoining,
  holdJoining,
  insertJoining,
  joinedAs,
  listJoinings,
  moveJoining,
  rename,
  setFirstPassword,
  type JoiningRow,
} from './people.store.ts'
import { atSignInDoor, homeOfAddress, tryProof, useProof } from './sessions.store.ts'

/** Who waits to come in; on behalf only those who were invited: who asks is for the organisation itself to know. */
export const readJoinings = ({ house, caller, params }: Visit<Where>) =>
  transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.read')
    const rows = await listJoinings(tx, place.organisationId)
    return { items: rows.filter(({ state }) => !place.onBehalf || state === 'invited').map(joiningView) }
  })

type Invite = { displayName: string; email: string; roles: string[]; language: 'en' | 'sv' }

/** An administrator invites a colleague; the link in the mail lets the colleague choose a password. */
export async function inviteToJoin({ house, caller, body }: Visit<unknown, unknown, Invite>) {
  return transact(house, caller, async (tx) => {
    demandRolesToGive(tx.actor.organisation.kind, tx.actor.roles, body.roles)
    // Asked after the judge: whether an address has an account is told to nobody who may not invite it.
    if (await homeOfAddress(tx, tx.actor.organisation.cloud, body.email)) throw new Refusal('address-taken')
    const waiting = await findWaitingJoining(tx, caller.organisationId, body.email)
    if (waiting?.state === 'invited') throw new Refusal('address-taken')
    const invited = { ...body, usageLocation: null }
    return joiningView(await invite(tx, caller.organisationId, invited, {}))
  })
}

/** Somebody who proved an address of this organisation's domain is let in: with roles, and a link to choose a password. */
export async function approveJoining({
  house,
  caller,
  params,
  body,
}: Visit<{ joiningId: string }, unknown, { roles: string[] }>) {
  return transact(house, caller, async (tx) => {
    const row = await heldJoining(tx, caller.organisationId, params.joiningId)
    demand(row.state === 'asked' && row.email !== null, 'joining-answered')
    demandRolesToGive(tx.actor.organisation.kind, tx.actor.roles, body.roles)
    const moved = await moveJoining(tx, row, 'invited', tx.actor.personId, body.roles)
    demand(moved, 'joining-answered')
    const event = await record(tx, {
      kind: 'person.invited',
      subject: { kind: 'joining', id: row.id, name: row.display_name ?? undefined },
      facts: { roles: body.roles },
    })
    await mailInvitation(tx, moved, event, tx.actor.language)
    return joiningView(moved)
  })
}

/** Who asked is not let in; who was invited and has not come yet is not waited for any more: the link is dead. */
export const refuseJoining = ({ house, caller, params }: Visit<Where & { joiningId: string }>) =>
  transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.create')
    const row = await heldJoining(tx, place.organisationId, params.joiningId)
    if (place.onBehalf && row.state === 'asked') throw new Refusal('not-found')
    demand(row.state === 'asked' || row.state === 'invited', 'joining-answered')
    if (place.onBehalf) demandOffered(keeperOf(tx, place), row.roles)
    const moved = await moveJoining(tx, row, 'refused', tx.actor.personId)
    demand(moved, 'joining-answered')
    await record(tx, {
      ...inBothLogs(tx, place),
      kind: row.state === 'asked' ? 'person.refused' : 'person.invitation-withdrawn',
      subject: { kind: 'joining', id: row.id, name: row.display_name ?? undefined },
    })
    return joiningView(moved)
  })

type Ask = { proofId: string; code: string; displayName: string; language: 'en' | 'sv' }

/** A newcomer with an address of a known organisation is sent to its administrators, instead of founding a twin. */
export async function askToJoin({ house, cloud, body }: Visit<unknown, unknown, Ask>) {
  const proof = await atSignInDoor(house, (tx) => tryProof(tx, house, cloud, ['founding'], body.proofId, body.code))
  if (!proof) throw new Refusal('code-wrong')
  const domain = registrableDomain(proof.email.split('@')[1] ?? '')
  const organisation = await asVisitor(house, undefined, (tx) => findByDomain(tx, cloud, domain))
  if (!organisation) throw new Refusal('not-found')
  if (!(await atSignInDoor(house, (tx) => useProof(tx, proof.id)))) throw new Refusal('code-wrong')
  await asVisitor(
    house,
    undefined,
    async (tx) => {
      if (await findWaitingJoining(tx, organisation.id, proof.email)) return
      const id = newId()
      await insertJoining(tx, {
        organisation_id: organisation.id,
        id,
        state: 'asked',
        display_name: body.displayName,
        email: proof.email,
        roles: [],
      })
      tx.actor = visitorOf(organisation.id)
      await record(tx, { kind: 'person.asked-to-join', subject: { kind: 'joining', id, name: body.displayName } })
      const own = await findOrganisation(tx, organisation.id)
      for (const person of await recipients(tx, organisation.id, PEOPLE_ADMINISTRATORS))
        await queueMail(tx, {
          kind: 'asked-to-join',
          organisationId: organisation.id,
          eventId: id,
          to: person.email,
          toName: person.display_name,
          language: person.language,
          facts: { name: body.displayName, email: proof.email, organisation: own?.name ?? '' },
        })
    },
    organisation.id,
  )
  return { done: true as const }
}

/** What the link of an invitation says, before anything is chosen. */
export async function joiningFace({ house, cloud, body, ip }: Visit<unknown, unknown, { token: string }>) {
  await countedAttempt(house, `join ${ip}`, 15, 60)
  return withJoining(house, cloud, body.token, async (tx, row) => {
    const own = await findOrganisation(tx, row.organisation_id)
    return {
      organisationName: own?.name ?? '',
      displayName: row.display_name,
      email: row.email,
      expiresAt: row.expires_at.toISOString(),
    }
  })
}

type Join = { token: string; displayName: string; password: string; language: 'en' | 'sv' }

/** The invited person chooses a password and is in. The link came to the mailbox: the address is proved by it. */
export async function join(visit: Visit<unknown, unknown, Join>) {
  const { house, cloud, body } = visit
  const hash = await hashOfPassword(body.password)
  const email = await withJoining(house, cloud, body.token, async (tx, row) => {
    // Meanwhile the person may have joined somewhere else.
    if (row.listed && row.email && (await homeOfAddress(tx, cloud, row.email))) throw new Refusal('address-taken')
    const moved = await moveJoining(tx, row, 'joined', null)
    demand(moved && row.email, 'joining-answered')
    const id = row.listed
      ? await bear(tx, cloud, { ...row, email: row.email }, body, hash)
      : await wake(tx, row, body.displayName, hash)
    await record(tx, { kind: 'person.joined', subject: { kind: 'person', id, name: body.displayName } })
    return row.email
  })
  await signInAs(visit, email, body.password)
  return { done: true as const }
}

async function bear(tx: Tx, cloud: string, row: JoiningRow & { email: string }, body: Join, passwordHash: string) {
  const id = await bearPerson(tx, {
    organisationId: row.organisation_id,
    cloud,
    displayName: body.displayName,
    email: row.email,
    language: body.language,
    roles: row.roles,
    usageLocation: row.usage_location,
    passwordHash,
    sign: 'own',
  })
  await joinedAs(tx, row, id)
  await claimFirstDomain(tx, row.organisation_id, row.email)
  return id
}

/** Whoever came in by a file is there already: only the password was missing, and perhaps another name. */
async function wake(tx: Tx, row: JoiningRow, displayName: string, hash: string): Promise<string> {
  const { person_id: id, email, display_name: given } = row
  demand(id && email && (await setFirstPassword(tx, id, hash)), 'joining-answered')
  if (displayName !== given) await rename(tx, row.organisation_id, { id, email }, displayName)
  return id
}

async function withJoining<T>(
  house: Visit['house'],
  cloud: string,
  token: string,
  work: (tx: Tx, row: JoiningRow) => Promise<T>,
): Promise<T> {
  const claim = readLinkToken(house.keys.link, token.replace(/^join_/, 'req_'))
  if (!claim || !token.startsWith('join_')) throw new Refusal('link-unknown')
  return asVisitor(
    house,
    undefined,
    async (tx) => {
      tx.actor = visitorOf(claim.partnerId)
      const row = await holdJoining(tx, claim.partnerId, claim.requestId)
      // Each cloud has its own people: a link brought to another cloud's host opens nothing.
      if ((await findOrganisation(tx, claim.partnerId))?.cloud !== cloud) throw new Refusal('link-unknown')
      if (!row || row.generation !== claim.generation || row.expires_at <= tx.now) throw new Refusal('link-unknown')
      if (row.state !== 'invited') throw new Refusal('joining-answered')
      return work(tx, row)
    },
    claim.partnerId,
  )
}

const visitorOf = (organisation: string) => nobody('installation', { id: organisation })
