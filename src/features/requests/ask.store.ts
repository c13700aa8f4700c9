import { blockOfPartner, demandWholeAsk } from '#domain/ask.ts'
import { agreementState, currentVersion } from '#domain/agreement.ts'
import { cloudOf, portalPath, type Cloud } from '#domain/cloud.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { rolesOfTemplate, type TemplateId } from '#domain/role-catalogue.ts'
import type { House } from '#platform/house.ts'
import { linkToken } from '#platform/link.ts'
import type { Tx } from '../acting/transact.store.ts'
import { lawful, listAcceptances, listEditions } from '../agreements/agreements.store.ts'
import { findByDomain, findOrganisation, type OrganisationRow } from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import type { Ask, RequestRow } from './requests.store.ts'

/** The partner as it acts: its own row, its cloud, and what stands in the way of any request. */
export async function loadAsker(tx: Tx) {
  const partner = await findOrganisation(tx, tx.caller.organisationId)
  demand(partner?.kind === 'partner', 'not-found')
  const clouds = await editionInForce(tx, 'clouds')
  const cloud = cloudOf(clouds, partner.cloud)
  if (!cloud) throw new Refusal('cloud-closed', { cloud: partner.cloud })
  const editions = (await listEditions(tx, 'partner', partner.country)).map(lawful)
  const agreement = agreementState(
    await listAcceptances(tx, partner.id, 'partner'),
    currentVersion(editions, 'partner', partner.country, tx.now),
  )
  return {
    partner,
    cloud,
    clouds,
    agreement,
    block: blockOfPartner({ suspended: partner.suspended_at !== null }, agreement),
  }
}

export type AskInput = {
  purpose: 'relationship' | 'rights'
  customerId: string | null
  domain: string | null
  addresseeName: string | null
  addresseeEmail: string | null
  includeRights: boolean
  template: string | null
  lengthDays: number | null
  language: 'en' | 'sv'
  openDays: number
}

/** The ask as it is kept: whole, with the roles of its template; the addressee's domain is resolved when the request opens. */
export function askFrom(input: AskInput, cloud: Cloud): Ask {
  demandWholeAsk(input, cloud)
  const withRights = input.includeRights && input.template !== null
  return {
    customer_id: input.customerId,
    domain: input.domain,
    purpose: input.purpose,
    include_rights: input.includeRights,
    template: withRights ? input.template : null,
    roles: withRights ? [...rolesOfTemplate(input.template as TemplateId)] : [],
    length_days: withRights ? (input.lengthDays ?? 180) : null,
    language: input.language,
    open_days: input.openDays,
    addressee_name: input.addresseeName,
    addressee_email: input.addresseeEmail?.toLowerCase() ?? null,
  }
}

export type Addressee = Pick<OrganisationRow, 'id' | 'country' | 'cloud'> & { kind: string }

/** Whom a request is addressed to, as far as it can be known: one of the partner's own customers, or an exact proved domain. */
export async function resolveAddressee(
  tx: Tx,
  partner: OrganisationRow,
  ask: Pick<Ask, 'domain' | 'customer_id'>,
  ownCustomer: (id: string) => Promise<Addressee | undefined>,
): Promise<Addressee | undefined> {
  if (ask.customer_id !== null) {
    const own = await ownCustomer(ask.customer_id)
    if (own) return own
  }
  if (ask.domain === null) {
    // An id alone that is not one's own customer says nothing: nobody finds organisations by guessing.
    demand(ask.customer_id === null, 'addressee-unknown', { domain: '' })
    return undefined
  }
  const found = await findByDomain(tx, partner.cloud, ask.domain)
  return found?.proved ? found : undefined
}

/** Where the request's link leads, and the link itself: computed each time, kept nowhere. */
export function linkOf(
  house: House,
  row: Pick<RequestRow, 'partner_id' | 'id' | 'generation' | 'cloud'>,
  cloud: Cloud,
): { link: string; origin: string } {
  const origin = house.config.origins[row.cloud]
  if (origin === undefined) throw new Refusal('cloud-closed', { cloud: row.cloud })
  const token = linkToken(house.keys.link, { partnerId: row.partner_id, requestId: row.id, generation: row.generation })
  return { origin, link: `${origin}/${portalPath(cloud)}/invitation#${token}` }
}
