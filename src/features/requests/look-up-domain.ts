import { sameRegion } from '#domain/region.ts'
import type { RefusalFacts } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { findByDomain } from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { loadAsker } from './ask.store.ts'

/** An exact proved domain tells country and cloud, and nothing more; each look is limited and written down. */
export async function lookUpDomain({ house, caller, query }: Visit<unknown, { domain: string }>) {
  // Judged before it is counted: a stranger uses up nobody's looks.
  await transact(house, caller, loadAsker)
  await countedAttempt(house, `directory ${caller.organisationId}`, 60, 60)
  return transact(house, caller, async (tx) => {
    const { partner } = await loadAsker(tx)
    const found = await findByDomain(tx, partner.cloud, query.domain)
    const known = found?.proved ? found : undefined
    const own = known && (await findCustomer(tx, partner.id, known.id))
    await record(tx, {
      kind: 'organisation.looked-up',
      subject: { kind: 'organisation', id: partner.id, name: asDomain(query.domain) },
      facts: { found: known !== undefined },
    })
    if (!known)
      return {
        found: false,
        customerId: null,
        country: null,
        cloud: null,
        isOwnCustomer: false,
        name: null,
        blockedBy: null,
        facts: {},
      }
    const block = blockOf(
      partner,
      known,
      sameRegion(await editionInForce(tx, 'regions'), partner.country, known.country),
    )
    return {
      found: true,
      customerId: own ? known.id : null,
      country: known.country,
      cloud: known.cloud,
      isOwnCustomer: own !== undefined,
      name: own?.name ?? null,
      blockedBy: block?.code ?? null,
      facts: block?.facts ?? {},
    }
  })
}

/** Only a domain goes into the log; whatever else somebody typed does not. */
const asDomain = (typed: string) => (/^[^\s@]+\.[^\s@]+$/.test(typed) ? typed : undefined)

function blockOf(
  partner: { id: string; name: string; country: string },
  found: { id: string; kind: string; country: string },
  inRegion: boolean,
): { code: string; facts: RefusalFacts } | undefined {
  if (found.id === partner.id) return { code: 'own-organisation', facts: { name: partner.name } }
  if (found.kind !== 'customer') return { code: 'addressee-not-customer', facts: {} }
  return inRegion
    ? undefined
    : { code: 'region-differs', facts: { partnerCountry: partner.country, customerCountry: found.country } }
}
