import { randomBytes } from 'node:crypto'
import { guardLetter } from '#domain/letter.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { demandSameRegion } from '#domain/relationship.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { setDue } from '../audit/due.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { isUnwantedThere } from '../elevations/unwanted.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import type { OrganisationRow } from '../organisations/organisations.store.ts'
import { linkOf, loadAsker, resolveAddressee, type Addressee } from './ask.store.ts'
import { draftedLetter, type Letter } from './letter.store.ts'
import { asker, demandMayAskWithRights, findToMove, reread } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import { requestView } from './request-view.store.ts'
import { addFact, findOpenAddressed, lapseOverdue, openRow, updateAsk, type RequestRow } from './requests.store.ts'

/** The partner asks: the whole ask is locked, and from now on a customer can answer it. */
export async function openRequest({
  house,
  caller,
  params,
  body,
  version,
}: Visit<{ requestId: string }, unknown, { letter?: Letter | undefined }>) {
  return transact(house, caller, async (tx) => {
    const draft = await findToMove(tx, params.requestId, 'open', version)
    const { partner, cloud, block } = await loadAsker(tx)
    if (block) throw new Refusal(block, { name: partner.name })
    demandMayAskWithRights(tx, draft.include_rights)
    const addressee = await resolveAddressee(tx, partner, draft, (id) => findCustomer(tx, partner.id, id))
    if (addressee) await demandMayAsk(tx, partner, draft, addressee)
    const row = await bindAddressee(tx, draft, addressee)
    const letter = body.letter
      ? {
          subject: body.letter.subject,
          body: guardLetter(body.letter.body, {
            ...linkOf(house, row, cloud),
            domain: partner.domain_proved_at ? partner.domain : null,
          }),
        }
      : await draftedLetter(tx, row, partner.name)
    demand((await openRow(tx, row, tx.actor.personId, randomBytes(16), letter)) === 1, 'version-stale', {
      version: row.version,
    })
    const opened = await reread(tx, row)
    await addFact(tx, row, { kind: 'opened', side: 'partner', person: asker(tx) })
    await setDue(tx, partner.id, 'request-expires', row.id, opened.expires_at as Date)
    await recordRequest(tx, opened, 'request.opened', { facts: { purpose: row.purpose, rights: row.include_rights } })
    return requestView(tx, opened)
  })
}

/** R4 and the rest, told as early as the customer is known; enforced again at acceptance. */
async function demandMayAsk(tx: Tx, partner: OrganisationRow, draft: RequestRow, addressee: Addressee) {
  demand(addressee.id !== partner.id, 'own-organisation', { name: partner.name })
  demand(addressee.kind === 'customer', 'addressee-not-customer')
  demand(!(await isUnwantedThere(tx, partner.id, addressee.id)), 'not-asked-again')
  demandSameRegion(await editionInForce(tx, 'regions'), partner, addressee)
  const own = await findCustomer(tx, partner.id, addressee.id)
  if (draft.purpose === 'relationship' && own)
    throw new Refusal('already-customer', { name: own.name, customer: own.id })
  if (draft.purpose === 'rights' && !own) throw new Refusal('rights-need-relationship')
  await lapseOverdue(tx, partner.id, addressee.id, draft.purpose)
  const open = await findOpenAddressed(tx, partner.id, addressee.id, draft.purpose)
  if (open)
    throw new Refusal('request-open-already', { request: open.id, expiresAt: open.expires_at?.toISOString() ?? null })
}

/** Addressed to whom the law let through, or to nobody: an id in a draft alone is no address. */
async function bindAddressee(tx: Tx, draft: RequestRow, addressee: Addressee | undefined): Promise<RequestRow> {
  const customer = addressee?.id ?? null
  if (customer === draft.customer_id) return draft
  await updateAsk(tx, draft, { ...draft, customer_id: customer })
  return reread(tx, draft)
}
