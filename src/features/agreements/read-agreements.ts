import { agreementState, bindingEdition, currentVersion, readableEdition } from '#domain/agreement.ts'
import { allows } from '#domain/access.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { findPerson } from '../people/people-list.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import {
  findBinding,
  findEdition,
  lawful,
  listAcceptances,
  listEditions,
  type AcceptanceRow,
  type EditionRow,
} from './agreements.store.ts'

type Kind = 'customer' | 'partner'

const view = (row: EditionRow) => ({
  id: row.id,
  kind: row.kind,
  country: row.country,
  version: row.version,
  language: row.language,
  binding: row.binding,
  title: row.title,
  digest: row.digest,
  effectiveFrom: row.effective_from.toISOString(),
})

/** Where this organisation stands with the agreement of its kind: the version in force, its texts, what was accepted. */
export async function agreementStatus({ house, caller, params, language }: Visit<{ kind: Kind }>) {
  return transact(house, caller, async (tx) => {
    const own = await findOrganisation(tx, caller.organisationId)
    if (!own || own.kind !== params.kind) throw new Refusal('not-found')
    const editions = (await listEditions(tx, params.kind, own.country)).map(lawful)
    const version = currentVersion(editions, params.kind, own.country, tx.now)
    const binding = version === undefined ? undefined : bindingEdition(editions, params.kind, own.country, version)
    const read =
      version === undefined ? undefined : readableEdition(editions, params.kind, own.country, language, version)
    const acceptances = await listAcceptances(tx, own.id, params.kind)
    return {
      kind: params.kind,
      state: agreementState(acceptances, version),
      current: read ? view(read) : null,
      binding: binding ? view(binding) : null,
      editions: editions.filter((e) => e.version === version && e.country === binding?.country).map(view),
      acceptances: await Promise.all(acceptances.map((a) => acceptanceView(tx, a))),
      maySign: allows(tx.actor, params.kind === 'partner' ? 'agreements.partner.sign' : 'agreements.customer.sign'),
    }
  })
}

async function acceptanceView(tx: Tx, a: AcceptanceRow) {
  const person = await findPerson(tx, tx.caller.organisationId, a.accepted_by)
  return {
    version: a.version,
    acceptedAt: a.accepted_at.toISOString(),
    acceptedByName: person?.display_name ?? null,
    evidenceId: a.evidence_id,
    bindingDigest: a.binding_digest,
    readDigest: a.read_digest,
  }
}

/** One text of an agreement, with the binding one beside it. */
export async function readEdition({ house, caller, params }: Visit<{ editionId: string }>) {
  return transact(house, caller, async (tx) => {
    const edition = await findEdition(tx, params.editionId)
    const binding = edition && (await findBinding(tx, edition))
    if (!edition || !binding) throw new Refusal('not-found')
    return { ...view(edition), body: edition.body, bindingEdition: view(binding) }
  })
}

/** The text as a file: its SHA-256 is the digest that evidence names. */
export async function editionFile({ house, caller, params }: Visit<{ editionId: string }>) {
  return transact(house, caller, async (tx) => {
    const edition = await findEdition(tx, params.editionId)
    if (!edition) throw new Refusal('not-found')
    return {
      name: `${edition.kind}-agreement-${edition.version}-${edition.language}.txt`,
      type: 'text/plain; charset=utf-8',
      content: `${edition.title}\n\n${edition.body}\n`,
    }
  })
}
