import { randomBytes } from 'node:crypto'
import { demandCapability, demandFreshSignIn } from '#domain/access.ts'
import { bindingEdition, currentVersion } from '#domain/agreement.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { acceptedBy } from '../audit/accepted-by.store.ts'
import { keepEvidence, Sealer } from '../audit/evidence.store.ts'
import { record } from '../audit/events.store.ts'
import { findPersonMail } from '../mail/mail.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { insertAcceptance, lawful, listEditions } from './agreements.store.ts'

/** An organisation accepts the agreement of its kind: a partner before its first request, a customer when a new version is in force. */
export async function signAgreement({
  house,
  caller,
  params,
  body,
}: Visit<{ kind: 'customer' | 'partner' }, unknown, { readDigest: string }>) {
  return transact(house, caller, async (tx) => {
    const own = await findOrganisation(tx, caller.organisationId)
    if (!own || own.kind !== params.kind) throw new Refusal('not-found')
    demandCapability(tx.actor, params.kind === 'partner' ? 'agreements.partner.sign' : 'agreements.customer.sign')
    demandFreshSignIn(tx.actor, tx.now)
    const editions = (await listEditions(tx, params.kind, own.country)).map(lawful)
    const version = currentVersion(editions, params.kind, own.country, tx.now)
    const binding = version === undefined ? undefined : bindingEdition(editions, params.kind, own.country, version)
    const read = editions.find(
      (e) => e.version === version && e.country === binding?.country && e.digest === body.readDigest,
    )
    demand(binding && read && version !== undefined, 'agreement-changed', { version: version ?? 0 })
    const sealer = new Sealer(randomBytes(16))
    const person = await findPersonMail(tx, tx.actor.personId)
    const ref = (e: typeof binding) => ({ edition: e.id, language: e.language, digest: e.digest })
    const document = {
      type: 'ombud.agreement/1',
      organisation: {
        id: own.id,
        legalName: own.legal_name,
        registrationNumber: own.registration_number,
        country: own.country,
      },
      kind: params.kind,
      country: binding.country,
      version,
      binding: ref(binding),
      read: ref(read),
      acceptedAt: tx.now.toISOString(),
      acceptedBy: acceptedBy(tx.actor, person?.email, sealer),
    }
    const evidenceId = await keepEvidence(tx, {
      kind: 'agreement',
      subjectId: binding.id,
      partnerId: null,
      document,
      sealer,
    })
    const fresh = await insertAcceptance(tx, own.id, {
      id: newId(),
      kind: params.kind,
      country: binding.country,
      version,
      binding_edition_id: binding.id,
      binding_digest: binding.digest,
      read_edition_id: read.id,
      read_digest: read.digest,
      accepted_by: tx.actor.personId,
      accepted_at: tx.now,
      evidence_id: evidenceId,
    })
    demand(fresh === 1, 'agreement-version-exists', { version })
    await record(tx, {
      kind: 'agreement.accepted',
      subject: { kind: 'agreement', id: binding.id, name: binding.title },
      facts: { version, country: binding.country },
    })
    return { version, acceptedAt: tx.now.toISOString(), evidenceId }
  })
}
