import { cloudOf } from '#domain/cloud.ts'
import { MAIL_PROVIDERS } from '#domain/mail-providers.ts'
import type { Role } from '#domain/permission-matrix.ts'
import { regionOf } from '#domain/region.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { registrableDomain } from '#platform/domains.ts'
import { newId } from '#platform/ids.ts'
import { skeleton } from '#platform/skeleton.ts'
import { sortKey } from '#platform/sort-key.ts'
import type { Tx } from '../acting/transact.store.ts'
import { queueMail } from '../mail/mail.store.ts'
import { insertOrganisation } from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { insertJoining } from '../people/people.store.ts'
import { homeOfAddress } from '../people/sessions.store.ts'
import { findHolder } from './partners.store.ts'

/** What the operator says of a company that it brings in, whichever side it will stand on. */
export type Company = {
  name: string
  legalName: string
  registrationNumber: string | null
  country: string
  city: string | null
  cloud: string
  domain: string | null
  language: 'en' | 'sv'
  timeZone: string
  administrator: { displayName: string; email: string; language: 'en' | 'sv' }
}

type Side =
  | { kind: 'partner'; channel: string; distributorId: string | null }
  | { kind: 'customer'; channel: null; distributorId: null }

/** The organisation, unverified and without an agreement, and an invitation by mail to the one who will run it. */
export async function takeOn(tx: Tx, id: string, company: Company, side: Side, roles: readonly Role[]): Promise<void> {
  await demandPlace(tx, company)
  await found(tx, id, { ...company, domain: await ownDomain(tx, company) }, side, roles)
}

/** The same after its place and its domain were judged; `by` is the partner that does it, and is named in the invitation. */
export async function found(
  tx: Tx,
  id: string,
  company: Company,
  side: Side,
  roles: readonly Role[],
  by?: string,
): Promise<void> {
  const { displayName, email, language } = company.administrator
  if (await homeOfAddress(tx, company.cloud, email)) throw new Refusal('address-taken')
  await insertOrganisation(tx, {
    id,
    cloud: company.cloud,
    kind: side.kind,
    channel: side.channel,
    distributor_id: side.distributorId,
    name: company.name,
    name_skeleton: skeleton(company.name),
    sort_key: sortKey(company.name),
    legal_name: company.legalName,
    registration_number: company.registrationNumber,
    country: company.country,
    city: company.city,
    language: company.language,
    time_zone: company.timeZone,
    domain: company.domain,
    confirmed_at: null,
  })
  const joining = newId()
  await insertJoining(tx, {
    organisation_id: id,
    id: joining,
    state: 'invited',
    display_name: displayName,
    email: email.toLowerCase(),
    roles: [...roles],
  })
  await queueMail(tx, {
    kind: 'joining',
    organisationId: id,
    eventId: joining,
    to: email.toLowerCase(),
    toName: displayName,
    language,
    facts: { organisation: company.name, joining, generation: 1, first: by === undefined ? 'yes' : 'partner', by },
  })
}

/** A cloud that is in force and has an address here, and a country that lies in some region. */
async function demandPlace(tx: Tx, { cloud, country }: Company) {
  const known = cloudOf(await editionInForce(tx, 'clouds'), cloud)
  demand(known && tx.house.config.origins[cloud], 'cloud-closed', { cloud })
  demand(regionOf(await editionInForce(tx, 'regions'), country), 'country-unknown', { country })
}

/** A domain belongs to one organisation of its cloud, and a mail provider's to nobody. */
async function ownDomain(tx: Tx, company: Company): Promise<string | null> {
  if (company.domain === null) return null
  const domain = registrableDomain(company.domain)
  if (!/^[^\s@]+\.[^\s@]+$/.test(domain))
    throw new Refusal('invalid-input', {}, [{ pointer: '/domain', rule: 'domain' }])
  demand(!MAIL_PROVIDERS.has(domain), 'domain-of-mail-provider', { domain })
  demand(!(await findHolder(tx, company.cloud, domain)), 'domain-taken', { domain })
  return domain
}
