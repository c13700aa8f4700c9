import { Refusal } from '#domain/refusal.ts'
import { purposeAt } from '#domain/request.ts'
import type { VerifiedLink } from '#platform/caller.ts'
import type { House } from '#platform/house.ts'
import { readLinkToken } from '#platform/link.ts'
import type { Visit } from '#platform/route.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { asVisitor, transact } from '../acting/transact.store.ts'
import { findActive } from '../relationships/relationships.store.ts'
import { linkFaceOf, standingFace } from './link-face.store.ts'
import { findReceived, findRequest } from './requests.store.ts'

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

/** What the link shows; a link that leads nowhere says nothing more than that. */
const faceOf = (house: House, link: VerifiedLink) =>
  asVisitor(house, link, async (tx) => {
    if (link.standing) return standingFace(tx, link)
    const row = await findRequest(tx, link.partnerId, link.requestId)
    if (!row) throw new Refusal('link-unknown')
    return linkFaceOf(tx, row, link.generation)
  })

/** A request that was addressed to this organisation, opened without a link: the same face. */
export async function readInvitationFace({ house, caller, params }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findReceived(tx, caller.organisationId, params.requestId)
    if (!row) throw new Refusal('not-found')
    const related = (await findActive(tx, caller.organisationId, row.partner_id)) !== undefined
    const ask = { purpose: row.purpose, includeRights: row.include_rights }
    return { ...(await linkFaceOf(tx, row, row.generation)), purpose: purposeAt(ask, related) }
  })
}
