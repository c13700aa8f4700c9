import { sql } from 'kysely'
import { canonical } from '#platform/canonical.ts'
import { newId } from '#platform/ids.ts'
import { currentKey, hmac, sameBytes, sha256hex, type KeyRing } from '#platform/keys.ts'
import type { Tx } from '../acting/transact.store.ts'

/** Collects the personal values of a document: in it stands only the hash of salt and value, the value lies beside and can be erased. */
export class Sealer {
  readonly values: { pointer: string; salt: string; value: string; person: string }[] = []
  readonly #salt: Buffer
  constructor(salt: Buffer) {
    this.#salt = salt
  }
  /** The same value at the same place gives the same hash, as long as the thing's salt lives. */
  readonly seal = (pointer: string, value: string, person: string) => {
    const salt = hmac({ id: 'salt', secret: this.#salt }, pointer).toString('hex')
    this.values.push({ pointer, salt, value, person })
    return { sha256: sealedHash(salt, value) }
  }
}

export const sealedHash = (salt: string, value: string) => sha256hex(`${salt}${value}`)

export type NewEvidence = {
  kind: 'acceptance' | 'agreement' | 'founding' | 'decline' | 'support-duty' | 'removal' | 'recovery'
  /** Whose evidence it is, where that is not who acts: the customer’s, where its partner says the last yes. */
  organisationId?: string
  subjectId: string
  partnerId: string | null
  document: unknown
  sealer: Sealer
}

/** Keeps evidence: canonical text, its digest, and a seal under the receipt key. Never changed afterwards: the database refuses. */
export async function keepEvidence(
  tx: Tx,
  { kind, organisationId, subjectId, partnerId, document, sealer }: NewEvidence,
): Promise<string> {
  const id = newId()
  const text = canonical(document)
  const digest = sha256hex(text)
  const key = currentKey(tx.house.keys.receipt)
  const organisation = organisationId ?? tx.caller.organisationId
  await tx.run(sql`insert into evidence (organisation_id, id, partner_id, kind, subject_id, document, digest, key_id, seal, at)
    values (${organisation}, ${id}, ${partnerId}, ${kind}, ${subjectId}, ${text}, ${digest}, ${key.id}, ${sealOf(key, digest)}, now())`)
  const column = (name: keyof (typeof sealer.values)[number]) => sealer.values.map((v) => v[name])
  await tx.run(sql`
    insert into evidence_value (organisation_id, evidence_id, partner_id, pointer, salt, value, person_id)
    select ${organisation}, ${id}, ${partnerId}, v.* from unnest(${column('pointer')}::text[], ${column('salt')}::text[],
      ${column('value')}::text[], ${column('person')}::uuid[]) v`)
  return id
}

const sealOf = (key: KeyRing[number], digest: string) => hmac(key, 'receipt', digest).toString('hex')
export const sealHolds = (ring: KeyRing, keyId: string, digest: string, seal: string) =>
  ring.some((key) => key.id === keyId && sameBytes(Buffer.from(seal, 'hex'), hmac(key, 'receipt', digest)))

export type EvidenceRow = {
  organisation_id: string
  id: string
  partner_id: string | null
  kind: string
  subject_id: string
  document: string
  digest: string
  key_id: string
  seal: string
  at: Date
}
export type EvidenceValue = { pointer: string; salt: string | null; value: string | null; erased_at: Date | null }

export const findEvidence = (tx: Tx, id: string) =>
  tx.first(
    sql<EvidenceRow>`select * from evidence where id = ${id} and (organisation_id = ${tx.caller.organisationId} or partner_id = ${tx.caller.organisationId})`,
  )
export const evidenceValues = (tx: Tx, row: EvidenceRow) =>
  tx.rows(
    sql<EvidenceValue>`select pointer, salt, value, erased_at from evidence_value where organisation_id = ${row.organisation_id} and evidence_id = ${row.id} order by pointer`,
  )
/** Where a person's name and address stand in what is kept as evidence here. */
export const evidenceOfPerson = (tx: Tx, personId: string) =>
  tx.rows(sql<{ id: string; kind: string; at: Date; pointer: string; value: string | null }>`
    select e.id, e.kind, e.at, v.pointer, v.value from evidence_value v
    join evidence e on e.organisation_id = v.organisation_id and e.id = v.evidence_id
    where v.person_id = ${personId} and (v.organisation_id = ${tx.caller.organisationId} or v.partner_id = ${tx.caller.organisationId})
    order by e.at, v.pointer limit 10000`)
export const evidenceOf = (tx: Tx, organisationId: string, subjectId: string) =>
  tx.first(
    sql<{
      id: string
    }>`select id from evidence where organisation_id = ${organisationId} and subject_id = ${subjectId} order by at desc limit 1`,
  )
export const listEvidence = (tx: Tx) =>
  tx.rows(sql<EvidenceRow & { partner_name: string | null }>`
    select e.*, o.name as partner_name from evidence e left join organisation o on o.id = e.partner_id where e.organisation_id = ${tx.caller.organisationId} order by e.at desc limit 200`)
