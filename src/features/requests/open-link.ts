import { cloudOf, portalPath } from '#domain/cloud.ts'
import { Refusal } from '#domain/refusal.ts'
import { shownState } from '#domain/request.ts'
import type { VerifiedLink } from '#platform/caller.ts'
import type { House } from '#platform/house.ts'
import { readLinkToken } from '#platform/link.ts'
import type { Visit } from '#platform/route.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { asVisitor } from '../acting/transact.store.ts'
import { cardOf, findOrganisation, verifiedSince } from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { factsFor, factsOf, findRequest } from './requests.store.ts'

/** The link is swapped for a cookie at once: it stood in the fragment, which no server and no log ever saw. */
export async function openLink(visit: Visit<unknown, unknown, { token: string }>) {
  const { house, body, ip, origin } = visit
  await countedAttempt(house, `link ${ip}`, 15, 60)
  const claim = readLinkToken(house.keys.link, body.token)
  if (!claim) throw new Refusal('link-unknown')
  const face = await faceOf(house, claim)
  const secure = origin.startsWith('https:')
  visit.setCookie(
    `${secure ? '__Host-ombud_link' : 'ombud_link'}=${body.token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=86400${secure ? '; Secure' : ''}`,
  )
  return face
}

/** The request whose link this browser opened last. */
export async function currentLink({ house, caller }: Visit) {
  if (!caller.link) throw new Refusal('link-unknown')
  return faceOf(house, caller.link)
}

/** What a holder of the link may see before signing in: who asks, and whether it can still be answered. */
async function faceOf(house: House, link: VerifiedLink) {
  return asVisitor(house, link, async (tx) => {
    const row = await findRequest(tx, link.partnerId, link.requestId)
    const partner = row && (await findOrganisation(tx, row.partner_id))
    if (!row || !partner || row.state === 'draft') throw new Refusal('link-unknown')
    const cloud = cloudOf(await editionInForce(tx, 'clouds'), row.cloud)
    if (!cloud) throw new Refusal('link-unknown')
    const opened = (await factsFor(tx, row.partner_id, [row.id])).find((fact) => fact.kind === 'opened')
    const shown = shownState(factsOf(row), tx.now) as 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
    return {
      requestId: row.id,
      partner: cardOf(partner),
      verifiedSince: verifiedSince(partner)?.toISOString() ?? null,
      askerName: opened?.person_name ?? null,
      purpose: row.purpose,
      includeRights: row.include_rights,
      language: row.language,
      state: link.generation === row.generation ? shown : ('replaced' as const),
      expiresAt: row.expires_at?.toISOString() ?? null,
      cloud: row.cloud,
      portalPath: portalPath(cloud),
      addressedTo: row.domain,
      installation: house.installationName,
      partnerSuspended: partner.suspended_at !== null,
    }
  })
}
