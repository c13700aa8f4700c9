import { counted } from '#platform/counted.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { skeleton } from '#platform/skeleton.ts'
import { sortKey } from '#platform/sort-key.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { cardOf } from '../organisations/organisations.store.ts'
import { keepWords } from '../organisations/organisation-words.store.ts'
import { confirm, demandOwnName, listed, pageOf, type ListQuery } from './listed.store.ts'
import { changePartnerRow, COUNTED_BESIDE, setSuspended, type ListedOrganisation } from './partners.store.ts'

const partnerView = (row: ListedOrganisation) => ({
  ...cardOf(row),
  channel: row.channel ?? '',
  suspendedAt: row.suspended_at?.toISOString() ?? null,
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  agreementVersion: row.agreement_version,
  requestLimit: row.request_limit,
  customers: counted(row.related, COUNTED_BESIDE),
  foundedAt: row.founded_at.toISOString(),
  version: row.version,
})
export const readPartners = (visit: Visit<unknown, ListQuery>) => pageOf(visit, 'partner', partnerView)

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
    const row = await listed(tx, 'partner', params.partnerId)
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
    await keepWords(tx, { ...row, name, legal_name: to.legalName, sort_key: to.sortKey })
    await record(tx, {
      kind: 'organisation.changed',
      subject: { kind: 'organisation', id: row.id, name },
      counterpart: row.id,
    })
    return partnerView(await listed(tx, 'partner', row.id))
  })
}

/** The operator has checked who this is: from now on both sides read "verified". */
export const confirmPartner = ({ house, caller, params }: PartnerParams) =>
  transact(house, caller, async (tx) => partnerView(await confirm(tx, 'partner', params.partnerId)))

/** As many as there are hear of it, one after the other, when this is done. */
const tellCustomers = (tx: Tx, partnerId: string) =>
  tx.house.jobs.enqueue(tx.client, 'suspension', { organisation: partnerId, ref: partnerId })

/** Nothing new for this partner, and its rights are off at once, everywhere, for as long as it lasts. */
export async function suspendPartner({
  house,
  caller,
  params,
  body,
}: Visit<{ partnerId: string }, unknown, { reason: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await listed(tx, 'partner', params.partnerId)
    demand((await setSuspended(tx, row.id, true)) === 1, 'already-suspended', { name: row.name })
    await record(tx, {
      kind: 'organisation.suspended',
      subject: { kind: 'organisation', id: row.id, name: row.name },
      counterpart: row.id,
      facts: { reason: body.reason },
    })
    await tellCustomers(tx, row.id)
    return partnerView(await listed(tx, 'partner', row.id))
  })
}

export async function resumePartner({ house, caller, params }: PartnerParams) {
  return transact(house, caller, async (tx) => {
    const row = await listed(tx, 'partner', params.partnerId)
    demand((await setSuspended(tx, row.id, false)) === 1, 'not-suspended', { name: row.name })
    await record(tx, {
      kind: 'organisation.resumed',
      subject: { kind: 'organisation', id: row.id, name: row.name },
      counterpart: row.id,
    })
    await tellCustomers(tx, row.id)
    return partnerView(await listed(tx, 'partner', row.id))
  })
}
