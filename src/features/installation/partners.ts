import { regionOf } from '#domain/region.ts'
import { cloudOf } from '#domain/cloud.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { makeCursor } from '#platform/cursor.ts'
import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import { skeleton } from '#platform/skeleton.ts'
import { sortKey } from '#platform/sort-key.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { queueMail } from '../mail/mail.store.ts'
import { cardOf, insertOrganisation } from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { insertJoining } from '../people/people.store.ts'
import {
  changePartnerRow,
  findHolder,
  findListed,
  findSkeleton,
  listOrganisations,
  setConfirmed,
  setSuspended,
  type ListedOrganisation,
} from './partners.store.ts'

const partnerView = (row: ListedOrganisation) => ({
  ...cardOf(row),
  channel: row.channel ?? '',
  suspendedAt: row.suspended_at?.toISOString() ?? null,
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  agreementVersion: row.agreement_version,
  requestLimit: row.request_limit,
  customers: row.related,
  foundedAt: row.founded_at.toISOString(),
  version: row.version,
})
const customerView = (row: ListedOrganisation) => ({
  ...cardOf(row),
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  domainProvedAt: row.domain_proved_at?.toISOString() ?? null,
  partners: row.related,
  agreementVersion: row.agreement_version,
  foundedAt: row.founded_at.toISOString(),
  version: row.version,
})

type Query = {
  q?: string | undefined
  state?: 'unverified' | 'suspended' | undefined
  cursor?: string | undefined
  limit: number
}

async function pageOf<T>(
  { house, caller, query }: Visit<unknown, Query>,
  kind: 'partner' | 'customer',
  view: (row: ListedOrganisation) => T,
) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify([kind, query.q, query.state])
    const place = placeIn(house, bound, query.cursor)
    const rows = await listOrganisations(tx, kind, {
      q: query.q,
      state: query.state,
      after: place ? { key: Buffer.from(String(place[0]), 'hex'), id: String(place[1]) } : undefined,
      limit: query.limit + 1,
    })
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map(view),
      next:
        rows.length > query.limit && last
          ? makeCursor(house.keys.token, bound, [last.sort_key.toString('hex'), last.id])
          : null,
    }
  })
}
export const readPartners = (visit: Visit<unknown, Query>) => pageOf(visit, 'partner', partnerView)
export const readCustomersOfInstallation = (visit: Visit<unknown, Query>) => pageOf(visit, 'customer', customerView)

async function found(tx: Tx, kind: 'partner' | 'customer', id: string): Promise<ListedOrganisation> {
  const row = await findListed(tx, kind, id)
  if (!row) throw new Refusal('not-found')
  return row
}

type Onboarding = {
  name: string
  legalName: string
  registrationNumber: string | null
  country: string
  city: string
  cloud: string
  channel: 'direct-bill' | 'distributor' | 'reseller'
  distributorId: string | null
  domain: string | null
  language: 'en' | 'sv'
  timeZone: string
  administrator: { displayName: string; email: string; language: 'en' | 'sv' }
}

/** The operator takes a partner on: its organisation, and an invitation to the one who will run it. It signs the agreement itself. */
export async function onboardPartner({ house, caller, body }: Visit<unknown, unknown, Onboarding>) {
  const id = newId()
  return transact(house, caller, async (tx) => {
    demand(
      cloudOf(await editionInForce(tx, 'clouds'), body.cloud) && house.config.origins[body.cloud],
      'cloud-closed',
      { cloud: body.cloud },
    )
    demand(regionOf(await editionInForce(tx, 'regions'), body.country), 'country-unknown', { country: body.country })
    await demandOwnName(tx, body.cloud, body.name, id)
    await demandDistributor(tx, body)
    await demandOwnDomain(tx, body.cloud, body.domain)
    await insertOrganisation(tx, {
      id,
      cloud: body.cloud,
      kind: 'partner',
      channel: body.channel,
      distributor_id: body.distributorId,
      name: body.name,
      name_skeleton: skeleton(body.name),
      sort_key: sortKey(body.name),
      legal_name: body.legalName,
      registration_number: body.registrationNumber,
      country: body.country,
      city: body.city,
      language: body.language,
      time_zone: body.timeZone,
      domain: body.domain,
      confirmed_at: null,
    })
    const joining = newId()
    const { displayName, email, language } = body.administrator
    await insertJoining(tx, {
      organisation_id: id,
      id: joining,
      state: 'invited',
      display_name: displayName,
      email: email.toLowerCase(),
      roles: ['partner.global-admin', 'partner.admin-agent'],
    })
    await queueMail(tx, {
      kind: 'joining',
      organisationId: id,
      eventId: joining,
      to: email,
      toName: displayName,
      language,
      facts: { organisation: body.name, joining, generation: 1 },
    })
    await record(tx, { kind: 'organisation.onboarded', subject: { kind: 'organisation', id, name: body.name } })
    return { partnerId: id }
  })
}

/** An indirect reseller sells through a distributor of its own cloud; nobody else has one. */
async function demandDistributor(tx: Tx, { channel, distributorId, cloud }: Onboarding) {
  if (channel !== 'reseller' && distributorId === null) return
  const distributor = distributorId === null ? undefined : await findListed(tx, 'partner', distributorId)
  const fits = channel === 'reseller' && distributor?.channel === 'distributor' && distributor.cloud === cloud
  if (!fits) throw new Refusal('invalid-input', {}, [{ pointer: '/distributorId', rule: 'distributor' }])
}

/** A domain belongs to one organisation of its cloud. */
async function demandOwnDomain(tx: Tx, cloud: string, domain: string | null) {
  if (domain !== null && (await findHolder(tx, cloud, domain))) throw new Refusal('domain-taken', { domain })
}

/** A partner's name must not look like another's: a customer could be led astray. */
async function demandOwnName(tx: Tx, cloud: string, name: string, except: string) {
  const like = await findSkeleton(tx, cloud, skeleton(name), except)
  if (like) throw new Refusal('name-too-similar', { name: like.name })
}

type PartnerParams = Visit<{ partnerId: string }>

/** Names of partners change only here. */
export async function changePartner({
  house,
  caller,
  params,
  body,
  version,
}: Visit<
  { partnerId: string },
  unknown,
  {
    name?: string | undefined
    legalName?: string | undefined
    requestLimit?: number | undefined
    country?: string | undefined
  }
>) {
  return transact(house, caller, async (tx) => {
    const row = await found(tx, 'partner', params.partnerId)
    const name = body.name ?? row.name
    if (name !== row.name) await demandOwnName(tx, row.cloud, name, row.id)
    const to = {
      name,
      skeleton: skeleton(name),
      sortKey: sortKey(name),
      legalName: body.legalName ?? row.legal_name,
      requestLimit: body.requestLimit ?? row.request_limit,
      country: body.country ?? row.country,
    }
    demand((await changePartnerRow(tx, row, version, to)) === 1, 'version-stale', { version: row.version })
    await record(tx, {
      kind: 'organisation.changed',
      subject: { kind: 'organisation', id: row.id, name },
      counterpart: row.id,
    })
    return partnerView(await found(tx, 'partner', row.id))
  })
}

async function confirm(tx: Tx, kind: 'partner' | 'customer', id: string) {
  const row = await found(tx, kind, id)
  demand((await setConfirmed(tx, id)) === 1, 'already-confirmed', { name: row.name })
  await record(tx, {
    kind: 'organisation.confirmed',
    subject: { kind: 'organisation', id, name: row.name },
    counterpart: id,
  })
  return found(tx, kind, id)
}

/** The operator has checked who this is: from now on both sides read "verified". */
export const confirmPartner = ({ house, caller, params }: PartnerParams) =>
  transact(house, caller, async (tx) => partnerView(await confirm(tx, 'partner', params.partnerId)))
export const confirmCustomer = ({ house, caller, params }: Visit<{ customerId: string }>) =>
  transact(house, caller, async (tx) => customerView(await confirm(tx, 'customer', params.customerId)))

/** Nothing new for this partner, and its rights are off at once, everywhere, for as long as it lasts. */
export async function suspendPartner({
  house,
  caller,
  params,
  body,
}: Visit<{ partnerId: string }, unknown, { reason: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await found(tx, 'partner', params.partnerId)
    demand((await setSuspended(tx, row.id, true)) === 1, 'already-suspended', { name: row.name })
    await record(tx, {
      kind: 'organisation.suspended',
      subject: { kind: 'organisation', id: row.id, name: row.name },
      counterpart: row.id,
      facts: { reason: body.reason },
    })
    return partnerView(await found(tx, 'partner', row.id))
  })
}

export async function resumePartner({ house, caller, params }: PartnerParams) {
  return transact(house, caller, async (tx) => {
    const row = await found(tx, 'partner', params.partnerId)
    demand((await setSuspended(tx, row.id, false)) === 1, 'not-suspended', { name: row.name })
    await record(tx, {
      kind: 'organisation.resumed',
      subject: { kind: 'organisation', id: row.id, name: row.name },
      counterpart: row.id,
    })
    return partnerView(await found(tx, 'partner', row.id))
  })
}
