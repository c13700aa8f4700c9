import { bindingEdition, currentVersion, readableEdition, agreementState } from '#domain/agreement.ts'
import { acceptancePortal, cloudOf } from '#domain/cloud.ts'
import { composeConsent, type AskedRights, type ConsentAgreement, type ConsentDocument } from '#domain/consent.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { purposeAt } from '#domain/request.ts'
import type { InvitationFacts } from '#domain/situation.ts'
import { digestOf } from '#platform/canonical.ts'
import type { VerifiedLink } from '#platform/caller.ts'
import type { Tx } from '../acting/transact.store.ts'
import {
  lawful,
  listAcceptances,
  listEditions,
  partnerAgreementVersion,
  type EditionRow,
} from '../agreements/agreements.store.ts'
import { Sealer } from '../audit/evidence.store.ts'
import { findGuardrails, shareGuardrails } from '../elevations/guardrail.store.ts'
import { isUnwantedHere } from '../elevations/unwanted.store.ts'
import { installationName } from '../installation/provider.store.ts'
import { recipients } from '../mail/mail.store.ts'
import {
  cardOf,
  findOrganisation,
  isVerified,
  verifiedSince,
  type OrganisationRow,
} from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { findActive, findDelegation, findOtherPartner, lawfulDelegation } from '../relationships/relationships.store.ts'
import { requestThrough } from '../standing-links/answer-through.store.ts'
import { factsFor, factsOf, findReceived, findRequest, holdRequest, type RequestRow } from './requests.store.ts'

/** A request as a customer's member meets it, with everything that decides about it. */
export type Met = {
  row: RequestRow
  partner: OrganisationRow
  customer: OrganisationRow
  facts: InvitationFacts
  /** Met by a standing link and not answered: there is no request yet, only what it would be. */
  unmade?: { asker: string | null } | undefined
}

/** Finds the request by the link that was opened, or among those addressed to this organisation; to anybody else it does not exist. */
export async function meetRequest(tx: Tx, requestId: string, hold: boolean): Promise<Met> {
  const held = tx.caller.link
  const link = held?.requestId === requestId && !held.standing ? held : undefined
  const found = link
    ? await findRequest(tx, link.partnerId, requestId)
    : await findReceived(tx, tx.caller.organisationId, requestId)
  if (!found && held?.standing) return meetStanding(tx, held, requestId, hold)
  const row = found && hold ? await holdRequest(tx, found.partner_id, found.id) : found
  const [partner, customer] = await Promise.all([
    row && findOrganisation(tx, row.partner_id),
    findOrganisation(tx, tx.caller.organisationId),
  ])
  if (!row || !partner || !customer || row.state === 'draft') throw new Refusal('not-found')
  return { row, partner, customer, facts: await invitationFacts(tx, row, partner, customer, link?.generation, hold) }
}

/** What a standing link asks of this organisation; to be answered it becomes a request first, in the same transaction. */
async function meetStanding(tx: Tx, link: VerifiedLink, requestId: string, hold: boolean): Promise<Met> {
  const { row, asker, made } = await requestThrough(tx, link, requestId, hold)
  const [partner, customer] = await Promise.all([
    findOrganisation(tx, row.partner_id),
    findOrganisation(tx, tx.caller.organisationId),
  ])
  if (!partner || !customer) throw new Refusal('not-found')
  const facts = await invitationFacts(tx, row, partner, customer, undefined, hold)
  return { row, partner, customer, facts, unmade: made ? undefined : { asker } }
}

async function invitationFacts(
  tx: Tx,
  row: RequestRow,
  partner: OrganisationRow,
  customer: OrganisationRow,
  linkGeneration: number | undefined,
  hold: boolean,
): Promise<InvitationFacts> {
  const [clouds, regions, agreementVersion, active, { neverRoles, twoForHighRisk }, unwanted] = await Promise.all([
    editionInForce(tx, 'clouds'),
    editionInForce(tx, 'regions'),
    partnerAgreementVersion(tx, partner.id),
    findActive(tx, customer.id, partner.id),
    (hold ? shareGuardrails : findGuardrails)(tx, customer.id),
    isUnwantedHere(tx, customer.id, partner.id),
  ])
  const cloud = cloudOf(clouds, customer.cloud)
  demand(cloud, 'cloud-closed', { cloud: customer.cloud })
  const place = (o: OrganisationRow) => ({
    id: o.id,
    cloud: o.cloud,
    country: o.country,
    name: o.name,
    kind: o.kind,
    suspended: o.suspended_at !== null,
  })
  return {
    request: {
      ...factsOf(row),
      purpose: row.purpose,
      includeRights: row.include_rights,
      roles: row.terms.map(({ role }) => role),
      customerId: row.customer_id,
      domain: row.domain,
      generation: row.generation,
    },
    linkGeneration,
    partner: { ...place(partner), agreementSigned: agreementVersion !== null },
    customer: place(customer),
    cloud,
    regions,
    verificationMissing: tx.house.config.verifiedOnly && !isVerified(customer),
    related: active !== undefined,
    neverRoles,
    twoForHighRisk,
    unwanted,
    otherPartner: cloud.onePartnerPerCustomer ? await findOtherPartner(tx, customer.id, partner.id) : undefined,
    now: tx.now,
  }
}

export type Consent = {
  document: ConsentDocument
  digest: string
  sealer: Sealer
  binding: EditionRow | undefined
  read: EditionRow | undefined
}

/** The consent document as it stands now, in the reader's language, with its digest: what is shown, sent back and kept. */
export async function consentFor(
  tx: Tx,
  { row, partner, customer, facts, unmade }: Met,
  language: 'en' | 'sv',
  purpose = purposeAt(facts.request, facts.related),
): Promise<Consent> {
  const sealer = new Sealer(row.salt ?? Buffer.alloc(16))
  const [agreement, told, installation] = await Promise.all([
    agreementToAccept(tx, customer, language),
    factsFor(tx, row.partner_id, [row.id]),
    installationName(tx),
  ])
  const opened = told.find((fact) => fact.kind === 'opened')
  const document = composeConsent(
    {
      request: {
        id: row.id,
        purpose,
        rights: await askedRights(tx, row, customer.id),
        openedBy: row.opened_by ?? row.created_by,
        askerName: opened?.person_name ?? unmade?.asker ?? '',
        standingLink: row.standing_id,
      },
      cloud: customer.cloud,
      portal: acceptancePortal(facts.cloud),
      shownIn: { language, wording: tx.house.wording(language) },
      installation,
      partner: {
        ...party(partner),
        channel: partner.channel ?? '',
        verifiedSince: verifiedSince(partner)?.toISOString() ?? null,
      },
      customer: { ...party(customer), timeZone: customer.time_zone },
      neverRoles: facts.neverRoles ?? [],
      agreement: agreement?.consent ?? null,
      now: tx.now,
    },
    sealer.seal,
  )
  return { document, digest: digestOf(document), sealer, binding: agreement?.binding, read: agreement?.read }
}

/** The rights as they were asked for; what they change, as it stands now. */
async function askedRights(tx: Tx, row: RequestRow, customerId: string): Promise<AskedRights | null> {
  if (row.template === null) return null
  const running = row.changes === null ? undefined : await findDelegation(tx, customerId, row.changes)
  return {
    template: row.template,
    templateName: row.template_name,
    terms: row.terms,
    groups: row.groups,
    changes:
      running?.state === 'active' && running.partner_id === row.partner_id
        ? {
            delegation: running.id,
            before: lawfulDelegation(running).roles.filter((one) => one.endedAt === null && one.endsAt > tx.now),
          }
        : null,
  }
}

const party = (o: OrganisationRow) => {
  const { id, name, legalName, registrationNumber, country, city, domain, verified } = cardOf(o)
  return { id, name, legalName, registrationNumber, country, city, domain, verified }
}

/** R11: the customer agreement, if this organisation has not accepted the version in force. */
async function agreementToAccept(
  tx: Tx,
  customer: OrganisationRow,
  language: string,
): Promise<{ consent: ConsentAgreement; binding: EditionRow; read: EditionRow } | undefined> {
  const [published, accepted] = await Promise.all([
    listEditions(tx, 'customer', customer.country),
    listAcceptances(tx, customer.id, 'customer'),
  ])
  const editions = published.map(lawful)
  const version = currentVersion(editions, 'customer', customer.country, tx.now)
  if (version === undefined) return undefined
  if (agreementState(accepted, version) === 'current') return undefined
  const binding = bindingEdition(editions, 'customer', customer.country, version)
  const read = readableEdition(editions, 'customer', customer.country, language, version)
  if (!binding || !read) return undefined
  const ref = (e: EditionRow) => ({ edition: e.id, language: e.language, digest: e.digest })
  return { consent: { country: binding.country, version, binding: ref(binding), read: ref(read) }, binding, read }
}

/** Those of the acting organisation who may say yes to a relationship: the page tells how many, never who. */
export const administrators = (tx: Tx) => recipients(tx, tx.caller.organisationId, ['customer.global-administrator'])
