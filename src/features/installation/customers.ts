import { counted } from '#platform/counted.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { recordLook } from '../audit/looks.store.ts'
import { cardOf, isVerified } from '../organisations/organisations.store.ts'
import { confirm, listed, pageOf, type ListQuery } from './listed.store.ts'
import { COUNTED_BESIDE, type ListedOrganisation } from './partners.store.ts'

/** What finds a customer and nothing more: everything else is a look over its wall. */
const placeView = (row: ListedOrganisation) => ({
  id: row.id,
  name: row.name,
  domain: row.domain,
  country: row.country,
  cloud: row.cloud,
  verified: isVerified(row),
})

const customerView = (row: ListedOrganisation) => ({
  ...cardOf(row),
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  domainProvedAt: row.domain_proved_at?.toISOString() ?? null,
  partners: counted(row.related, COUNTED_BESIDE),
  agreementVersion: row.agreement_version,
  foundedAt: row.founded_at.toISOString(),
  version: row.version,
})

export const readCustomersOfInstallation = (visit: Visit<unknown, ListQuery>) => pageOf(visit, 'customer', placeView)

type One = Visit<{ customerId: string }>

/** The operator looks at a customer's registration, never at its people; the customer reads that it did. */
export const readCustomerOfInstallation = ({ house, caller, params }: One) =>
  transact(house, caller, async (tx) => {
    const row = await listed(tx, 'customer', params.customerId)
    await recordLook(tx, {
      kind: 'organisation.looked-at',
      subject: { kind: 'organisation', id: row.id, name: row.name },
      counterpart: row.id,
    })
    return customerView(row)
  })

/** The operator has checked who this is: from now on both sides read "verified". */
export const confirmCustomer = ({ house, caller, params }: One) =>
  transact(house, caller, async (tx) => customerView(await confirm(tx, 'customer', params.customerId)))
