import { demand, Refusal } from '#domain/refusal.ts'
import { sha256hex } from '#platform/keys.ts'
import type { Visit } from '#platform/route.ts'
import { newId } from '#platform/ids.ts'
import { transact } from '../acting/transact.store.ts'
import { findEdition } from '../agreements/agreements.store.ts'
import { record } from '../audit/events.store.ts'
import { insertEdition, latestVersion, listAllEditions } from './publishing.store.ts'

export async function readAllEditions({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => ({
    items: (await listAllEditions(tx)).map((e) => ({
      id: e.id,
      kind: e.kind,
      country: e.country,
      version: e.version,
      language: e.language,
      binding: e.binding,
      title: e.title,
      digest: e.digest,
      effectiveFrom: e.effective_from.toISOString(),
      publishedAt: e.published_at.toISOString(),
    })),
  }))
}

export async function readAgreementText({ house, caller, params }: Visit<{ editionId: string }>) {
  return transact(house, caller, async (tx) => {
    const e = await findEdition(tx, params.editionId)
    if (!e) throw new Refusal('not-found')
    return { id: e.id, title: e.title, body: e.body, digest: e.digest }
  })
}

type Input = {
  kind: 'customer' | 'partner'
  country: string
  effectiveFrom: string | null
  editions: { language: string; title: string; body: string; binding: boolean }[]
}

/** A new version of an agreement, in all its languages at once, exactly one of them binding. Nothing published is ever changed. */
export async function publishAgreement({ house, caller, body }: Visit<unknown, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    demand(
      body.editions.filter((e) => e.binding).length === 1 &&
        new Set(body.editions.map((e) => e.language)).size === body.editions.length,
      'agreement-one-binding',
    )
    // One count for all countries: a country's first own edition must be newer than what was signed for everywhere.
    const version = (await latestVersion(tx, body.kind)) + 1
    const editions = []
    for (const e of body.editions) {
      const text = e.body.replaceAll('\r\n', '\n').trim()
      const digest = sha256hex(`${e.title}\n\n${text}\n`)
      const id = await insertEdition(tx, {
        ...e,
        body: text,
        kind: body.kind,
        country: body.country,
        version,
        digest,
        effectiveFrom: body.effectiveFrom ? new Date(body.effectiveFrom) : tx.now,
        by: tx.actor.personId,
      })
      editions.push({ id, language: e.language, digest })
    }
    await record(tx, {
      kind: 'agreement.published',
      subject: {
        kind: 'agreement',
        id: editions[0]?.id ?? newId(),
        name: body.editions.find((e) => e.binding)?.title,
      },
      facts: { agreement: body.kind, country: body.country, version },
    })
    return { version, editions }
  })
}
