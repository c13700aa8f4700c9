import { cloudOf, portalPath } from '#domain/cloud.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Credential } from '#platform/caller.ts'
import type { Visit } from '#platform/route.ts'
import { asVisitor } from '../acting/transact.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { atSignInDoor, findMemberships, findProfile, setLanguage } from './sessions.store.ts'

export const sessionOf = (credential: Credential | undefined) =>
  credential && 'session' in credential ? credential.session : undefined

/** Who is signed in here, where that person is a member, and how surely we know; or that nobody is. */
export async function readSession(visit: Visit) {
  const { house, caller, cloud, language } = visit
  const place = await asVisitor(house, undefined, async (tx) => cloudOf(await editionInForce(tx, 'clouds'), cloud))
  const common = {
    cloud,
    portalPath: place ? portalPath(place) : ('admin' as const),
    demo: house.config.mode === 'demo',
    installation: house.installationName,
    clouds: Object.entries(house.config.origins).map(([id, origin]) => ({ id, origin })),
  }
  const session = sessionOf(caller.credential)
  const found = session
    ? await atSignInDoor(house, async (tx) => ({
        profile: await findProfile(tx, session),
        memberships: await findMemberships(tx, session),
      }))
    : undefined
  if (!found?.profile)
    return {
      ...common,
      signedIn: false,
      personId: null,
      displayName: null,
      email: null,
      language,
      authenticatedAt: null,
      secondFactor: false,
      hasSecondFactor: false,
      mailboxProved: false,
      lentPassword: false,
      memberships: [],
    }
  const { profile, memberships } = found
  return {
    ...common,
    signedIn: true,
    personId: profile.person_id,
    displayName: profile.display_name,
    email: profile.email,
    language: profile.language,
    authenticatedAt: profile.authenticated_at.toISOString(),
    secondFactor: profile.second_factor,
    hasSecondFactor: profile.has_second_factor,
    mailboxProved: profile.email_verified,
    lentPassword: profile.lent_password,
    memberships: memberships.map((m) => ({
      organisationId: m.organisation_id,
      name: m.name,
      kind: m.kind as 'partner',
      channel: m.channel,
      cloud: m.cloud,
      country: m.country,
      roles: m.roles,
      guest: m.guest,
    })),
  }
}

/** The reader's language: of the person, where one is signed in, and of this browser in any case. */
export async function chooseLanguage(visit: Visit<unknown, unknown, { language: 'en' | 'sv' }>) {
  const { house, caller, body } = visit
  const session = sessionOf(caller.credential)
  if (session) await atSignInDoor(house, (tx) => setLanguage(tx, session, body.language))
  visit.setCookie(`ombud_language=${body.language}; Path=/; SameSite=Lax; Max-Age=31536000`)
  return { done: true as const }
}

/** The signed-in person of a route that needs one and no organisation. */
export async function ownProfile(visit: Visit) {
  const session = sessionOf(visit.caller.credential)
  if (!session) throw new Refusal('token-not-enough')
  const profile = await atSignInDoor(visit.house, (tx) => findProfile(tx, session))
  if (!profile) throw new Refusal('not-signed-in')
  return { session, profile }
}
