import type { Cloud } from '#domain/cloud.ts'
import { guardLetter } from '#domain/letter.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { demandSameRegion } from '#domain/relationship.ts'
import { newSalt } from '#platform/ids.ts'
import type { Tx } from '../acting/transact.store.ts'
import { setDue } from '../audit/due.store.ts'
import type { Happening } from '../audit/events.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { isUnwantedThere } from '../elevations/unwanted.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import type { OrganisationRow } from '../organisations/organisations.store.ts'
import { linkOf, resolveAddressee, type Addressee } from './ask.store.ts'
import { draftedLetter, type Letter } from './letter.store.ts'
import { asker, reread } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import {
  addFact,
  findOpenAddressed,
  lapseOverdue,
  openRow,
  updateAsk,
  type Ask,
  type RequestRow,
} from './requests.store.ts'

/** Whom this asks, if it can be known yet; refused where the law does not let it be asked. */
export async function findAskable(
  tx: Tx,
  partner: OrganisationRow,
  ask: Pick<Ask, 'domain' | 'customer_id' | 'purpose'>,
): Promise<Addressee | undefined> {
  const addressee = await resolveAddressee(tx, partner, ask, (id) => findCustomer(tx, partner.id, id))
  if (addressee) await demandMayAsk(tx, partner, ask.purpose, addressee)
  return addressee
}

/** R4 and the rest, told as early as the customer is known; enforced again at acceptance. */
async function demandMayAsk(tx: Tx, partner: OrganisationRow, purpose: Ask['purpose'], addressee: Addressee) {
  demand(addressee.id !== partner.id, 'own-organisation', { name: partner.name })
  demand(addressee.kind === 'customer', 'addressee-not-customer')
  demand(!(await isUnwantedThere(tx, partner.id, addressee.id)), 'not-asked-again')
  demandSameRegion(await editionInForce(tx, 'regions'), partner, addressee)
  const own = await findCustomer(tx, partner.id, addressee.id)
  if (purpose === 'relationship' && own) throw new Refusal('already-customer', { name: own.name, customer: own.id })
  if (purpose === 'rights' && !own) throw new Refusal('rights-need-relationship')
  await lapseOverdue(tx, partner.id, addressee.id, purpose)
  const open = await findOpenAddressed(tx, partner.id, addressee.id, purpose)
  if (open)
    throw new Refusal('request-open-already', { request: open.id, expiresAt: open.expires_at?.toISOString() ?? null })
}

/** Addressed to whom the law let through, or to nobody: an id in a draft alone is no address. */
export async function bindAddressee(tx: Tx, draft: RequestRow, addressee: Addressee | undefined): Promise<RequestRow> {
  const customer = addressee?.id ?? null
  if (customer === draft.customer_id) return draft
  await updateAsk(tx, draft, { ...draft, customer_id: customer })
  return reread(tx, draft)
}

/** A letter that somebody wrote, with the link in its place; refused where the link is not as it must be. */
export const guarded = (
  tx: Tx,
  row: Pick<RequestRow, 'partner_id' | 'id' | 'generation' | 'cloud'>,
  by: { partner: OrganisationRow; cloud: Cloud },
  { subject, body }: Letter,
): Letter => ({
  subject,
  body: guardLetter(body, {
    ...linkOf(tx.house, row, by.cloud),
    domain: by.partner.domain_proved_at ? by.partner.domain : null,
  }),
})

/** The whole ask is locked, and from now on a customer can answer it. What stands in the way was asked before. */
export async function openAsk(
  tx: Tx,
  row: RequestRow,
  partner: OrganisationRow,
  given: Letter | undefined,
  told: Pick<Happening, 'counterpart' | 'oneOfMany'> & { toldAs?: string } = {},
): Promise<RequestRow> {
  const letter = given ?? (await draftedLetter(tx, row, partner.name))
  demand((await openRow(tx, row, tx.actor.personId, newSalt(), letter)) === 1, 'version-stale', {
    version: row.version,
  })
  const opened = await reread(tx, row)
  await addFact(tx, row, { kind: 'opened', side: 'partner', person: asker(tx) })
  await setDue(tx, partner.id, 'request-expires', row.id, opened.expires_at as Date)
  await recordRequest(tx, opened, 'request.opened', {
    ...told,
    facts: { purpose: row.purpose, rights: row.include_rights },
  })
  return opened
}
