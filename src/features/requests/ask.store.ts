import { blockOfPartner, demandWholeAsk } from '#domain/ask.ts'
import { agreementState, currentVersion } from '#domain/agreement.ts'
import { cloudOf, portalPath, type Cloud } from '#domain/cloud.ts'
import { demandNoGap } from '#domain/delegation.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { firstAssignments, type Assignment } from '#domain/assignment.ts'
import { RIGHTS_DAYS } from '#domain/request.ts'
import { demandTerms, longest, OWN_SET, termsOfTemplate, type RoleTerms } from '#domain/terms.ts'
import type { House } from '#platform/house.ts'
import { linkToken } from '#platform/link.ts'
import type { Tx } from '../acting/transact.store.ts'
import { lawful, listAcceptances, listEditions } from '../agreements/agreements.store.ts'
import { findByDomain, findOrganisation, type OrganisationRow } from '../organisations/organisations.store.ts'
import { namedGroups } from '../groups/named-groups.store.ts'
import { findTemplate } from '../groups/templates.store.ts'
import { findDelegation, lawfulDelegation } from '../relationships/relationships.store.ts'
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
  terms: readonly RoleTerms[] | null
  groups: readonly Assignment[] | null
  templateId: string | null
  changes: string | null
  language: 'en' | 'sv'
  openDays: number
}

/** The ask as it is kept: whole, with the terms of each role; the addressee's domain is resolved when the request opens. */
export async function askFrom(tx: Tx, input: AskInput, cloud: Cloud): Promise<Ask> {
  demandWholeAsk(input, cloud)
  const rights =
    input.includeRights && input.template !== null ? await rightsAsked(tx, input, input.template) : NO_RIGHTS
  return {
    ...rights,
    customer_id: input.customerId,
    domain: input.domain,
    purpose: input.purpose,
    include_rights: input.includeRights,
    language: input.language,
    open_days: input.openDays,
    addressee_name: input.addresseeName,
    addressee_email: input.addresseeEmail?.toLowerCase() ?? null,
  }
}

type Rights = Pick<Ask, 'template' | 'template_name' | 'roles' | 'terms' | 'groups' | 'changes' | 'length_days'>
const NO_RIGHTS: Rights = {
  template: null,
  template_name: null,
  roles: [],
  terms: [],
  groups: [],
  changes: null,
  length_days: null,
}

async function rightsAsked(tx: Tx, input: AskInput, template: string): Promise<Rights> {
  const terms = termsAsked(input, template)
  demandTerms(terms)
  const roles = terms.map(({ role }) => role)
  return {
    template,
    template_name: input.templateId === null ? null : await templateName(tx, input.templateId),
    roles,
    terms,
    groups: await namedGroups(tx, input.groups ?? firstAssignments(template, roles), roles),
    changes: input.changes === null ? null : await demandChangeable(tx, input.changes, input.customerId, terms),
    length_days: longest(terms),
  }
}

/** What an own set says of each role; a ready-made template says it for all of them at once. */
export const termsAsked = ({ terms, lengthDays }: AskInput, template: string): RoleTerms[] =>
  template === OWN_SET ? [...(terms ?? [])] : [...termsOfTemplate(template, lengthDays ?? RIGHTS_DAYS.usual)]

async function templateName(tx: Tx, id: string): Promise<string> {
  const own = await findTemplate(tx, tx.caller.organisationId, id)
  if (!own) throw new Refusal('template-unknown', { template: '' })
  return own.name
}

/** Rights that run at one's own customer, which are to become more. */
async function demandChangeable(
  tx: Tx,
  id: string,
  customerId: string | null,
  terms: readonly RoleTerms[],
): Promise<string> {
  const row = customerId === null ? undefined : await findDelegation(tx, customerId, id)
  if (!row || row.partner_id !== tx.caller.organisationId) throw new Refusal('not-found')
  demand(row.state === 'active' && row.ends_at > tx.now, 'changed-delegation-gone')
  demandNoGap(lawfulDelegation(row), terms, tx.now)
  return id
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
