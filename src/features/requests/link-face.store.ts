import type { VerifiedLink } from '#platform/caller.ts'
import { cloudOf, portalPath } from '#domain/cloud.ts'
import { Refusal } from '#domain/refusal.ts'
import { shownState } from '#domain/request.ts'
import type { Tx } from '../acting/transact.store.ts'
import { installationName } from '../installation/provider.store.ts'
import { cardOf, findOrganisation, verifiedSince } from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { findStanding, standsNow } from '../standing-links/standing-links.store.ts'
import { factsFor, factsOf, type RequestRow } from './requests.store.ts'

/** What a holder of the link may see before signing in: who asks, and whether it can still be answered. */
export async function linkFaceOf(tx: Tx, row: RequestRow, generation: number) {
  if (row.state === 'draft') throw new Refusal('link-unknown')
  const opened = (await factsFor(tx, row.partner_id, [row.id])).find((fact) => fact.kind === 'opened')
  const shown = shownState(factsOf(row), tx.now) as 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
  return {
    requestId: row.id,
    ...(await whoAsks(tx, row.partner_id, row.cloud)),
    askerName: opened?.person_name ?? null,
    purpose: row.purpose,
    includeRights: row.include_rights,
    language: row.language,
    state: generation === row.generation ? shown : ('replaced' as const),
    expiresAt: row.expires_at?.toISOString() ?? null,
    addressedTo: row.domain,
    standing: false,
  }
}

/** The same of a standing link, which is nobody's request yet. */
export async function standingFace(tx: Tx, link: VerifiedLink) {
  const row = await findStanding(tx, link.partnerId, link.requestId)
  if (!row) throw new Refusal('link-unknown')
  const { state, asker } = await standsNow(tx, row)
  const open = state === 'on' ? ('open' as const) : ('off' as const)
  return {
    requestId: row.id,
    ...(await whoAsks(tx, row.partner_id, row.cloud)),
    askerName: asker,
    purpose: 'relationship' as const,
    includeRights: row.ask.include_rights,
    language: row.ask.language,
    state: row.generation === link.generation ? open : ('replaced' as const),
    expiresAt: null,
    addressedTo: null,
    standing: true,
  }
}

async function whoAsks(tx: Tx, partnerId: string, inCloud: string) {
  const partner = await findOrganisation(tx, partnerId)
  const cloud = cloudOf(await editionInForce(tx, 'clouds'), inCloud)
  if (!partner || !cloud) throw new Refusal('link-unknown')
  return {
    partner: cardOf(partner),
    verifiedSince: verifiedSince(partner)?.toISOString() ?? null,
    cloud: inCloud,
    portalPath: portalPath(cloud),
    installation: await installationName(tx),
    partnerSuspended: partner.suspended_at !== null,
  }
}
