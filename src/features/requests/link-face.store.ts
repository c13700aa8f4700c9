import { cloudOf, portalPath } from '#domain/cloud.ts'
import { Refusal } from '#domain/refusal.ts'
import { shownState } from '#domain/request.ts'
import type { Tx } from '../acting/transact.store.ts'
import { installationName } from '../installation/provider.store.ts'
import { cardOf, findOrganisation, verifiedSince } from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { factsFor, factsOf, type RequestRow } from './requests.store.ts'

/** What a holder of the link may see before signing in: who asks, and whether it can still be answered. */
export async function linkFaceOf(tx: Tx, row: RequestRow, generation: number) {
  const partner = await findOrganisation(tx, row.partner_id)
  const cloud = cloudOf(await editionInForce(tx, 'clouds'), row.cloud)
  if (!partner || !cloud || row.state === 'draft') throw new Refusal('link-unknown')
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
    state: generation === row.generation ? shown : ('replaced' as const),
    expiresAt: row.expires_at?.toISOString() ?? null,
    cloud: row.cloud,
    portalPath: portalPath(cloud),
    addressedTo: row.domain,
    installation: await installationName(tx),
    partnerSuspended: partner.suspended_at !== null,
  }
}
