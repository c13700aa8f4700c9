import { cloudOf, newcomers, portalPath } from '#domain/cloud.ts'
import { actionsAtHome } from '#domain/home-actions.ts'
import { strengthOf } from '#domain/passkey.ts'
import { may } from '#domain/permission-matrix.ts'
import type { Visit } from '#platform/route.ts'
import { asVisitor } from '../acting/transact.store.ts'
import { installationName } from '../installation/provider.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { sessionOf } from './own-profile.store.ts'
import { atSignInDoor, findMemberships, findProfile, setLanguage } from './sessions.store.ts'

/** Who is signed in here, where that person is a member, and how surely we know; or that nobody is. */
export async function readSession(visit: Visit) {
  const { house, caller, cloud, language } = visit
  const { place, installation } = await asVisitor(house, undefined, async (tx) => ({
    place: cloudOf(await editionInForce(tx, 'clouds'), cloud),
    installation: await installationName(tx),
  }))
  const common = {
    cloud,
    portalPath: place ? portalPath(place) : ('admin' as const),
    newcomers: place ? newcomers(place) : ('closed' as const),
    demo: house.config.mode === 'demo',
    installation,
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
      hasPasskey: false,
      strength: null,
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
    hasPasskey: profile.has_passkey,
    strength: strengthOf({ passkey: profile.passkey, secondFactor: profile.second_factor }),
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
      actions: [...actionsAtHome((capability) => may(m.roles, capability))],
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
