import { resolveTxt } from 'node:dns/promises'
import { MAIL_PROVIDERS } from '#domain/mail-providers.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { registrableDomain } from '#platform/domains.ts'
import { currentKey, hmac } from '#platform/keys.ts'
import type { House } from '#platform/house.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { keepWords } from './organisation-words.store.ts'
import { changeOwn, claimDomain, markDomainProved } from './own-organisation.store.ts'
import { cardOf, findByDomain, findOrganisation, type OrganisationRow } from './organisations.store.ts'

const view = (row: OrganisationRow) => ({
  ...cardOf(row),
  kind: row.kind,
  channel: row.channel,
  language: row.language,
  timeZone: row.time_zone,
  domainProvedAt: row.domain_proved_at?.toISOString() ?? null,
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  suspended: row.suspended_at !== null,
  foundedAt: row.founded_at.toISOString(),
  version: row.version,
})

async function own(tx: Tx): Promise<OrganisationRow> {
  const row = await findOrganisation(tx, tx.caller.organisationId)
  if (!row) throw new Refusal('not-found')
  return row
}

export async function readOrganisation({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => view(await own(tx)))
}

/** What an organisation may change about itself; names, country and cloud only the operator can. */
export async function changeOrganisation({
  house,
  caller,
  body,
  version,
}: Visit<unknown, unknown, { language?: 'en' | 'sv' | undefined; city?: string | null | undefined }>) {
  return transact(house, caller, async (tx) => {
    const row = await own(tx)
    demand(
      (await changeOwn(tx, row, version, {
        language: body.language ?? row.language,
        city: body.city === undefined ? row.city : body.city,
      })) === 1,
      'version-stale',
      { version: row.version },
    )
    await record(tx, { kind: 'organisation.changed', subject: { kind: 'organisation', id: row.id, name: row.name } })
    return view(await own(tx))
  })
}

/** The TXT record that proves a domain: computed, so that nothing needs to be kept. */
const recordFor = (house: House, row: OrganisationRow, domain: string | null) => ({
  domain,
  record: domain ? `_ombud.${domain}` : '',
  value: `ombud-proof=${hmac(currentKey(house.keys.link), 'domain', row.id, domain ?? '')
    .toString('hex')
    .slice(0, 40)}`,
  provedAt: row.domain_proved_at?.toISOString() ?? null,
})

export async function readDomainProof({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => {
    const row = await own(tx)
    return recordFor(house, row, row.domain)
  })
}

/** Claims a domain, to be proved: one organisation per domain, and never a mail provider's. */
export async function chooseDomain({ house, caller, body }: Visit<unknown, unknown, { domain: string }>) {
  const domain = registrableDomain(body.domain)
  return transact(house, caller, async (tx) => {
    const row = await own(tx)
    if (!domain.includes('.')) throw new Refusal('invalid-input', {}, [{ pointer: '/domain', rule: 'domain' }])
    if (MAIL_PROVIDERS.has(domain)) throw new Refusal('domain-of-mail-provider', { domain })
    const holder = await findByDomain(tx, row.cloud, domain)
    if (holder && holder.id !== row.id) throw new Refusal('domain-taken', { domain })
    if (domain !== row.domain) {
      await claimDomain(tx, row, domain)
      await keepWords(tx, { ...row, domain })
    }
    const fresh = await own(tx)
    return recordFor(house, fresh, fresh.domain)
  })
}

/** Looks for the TXT record now. The look-up waits outside any transaction. */
export async function checkDomain({ house, caller }: Visit) {
  const before = await transact(house, { ...caller, idempotency: undefined }, own)
  if (before.domain === null) throw new Refusal('domain-proof-missing', { domain: '' })
  const { record: name, value } = recordFor(house, before, before.domain)
  const records = await resolveTxt(name).catch(() => [] as string[][])
  if (!records.some((parts) => parts.join('') === value))
    throw new Refusal('domain-proof-missing', { domain: before.domain })
  return transact(house, caller, async (tx) => {
    const row = await own(tx)
    demand(row.domain === before.domain, 'domain-proof-missing', { domain: before.domain ?? '' })
    await markDomainProved(tx, row)
    await record(tx, {
      kind: 'organisation.domain-proved',
      subject: { kind: 'organisation', id: row.id, name: before.domain ?? undefined },
    })
    const fresh = await own(tx)
    return recordFor(house, fresh, fresh.domain)
  })
}
