import { sha256hex } from '#platform/keys.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import {
  evidenceValues,
  findEvidence,
  listEvidence,
  sealedHash,
  sealHolds,
  type EvidenceRow,
  type EvidenceValue,
} from '../audit/evidence.store.ts'

/** The organisation's receipts, newest first. */
export async function readReceipts({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => ({
    items: (await listEvidence(tx)).map((row) => ({
      id: row.id,
      kind: row.kind,
      at: row.at.toISOString(),
      partnerName: row.partner_name,
      digest: row.digest,
    })),
  }))
}

/** One receipt, checked as it is read: digest, seal, and each personal value that has not been erased. */
export async function readReceipt({ house, caller, params }: Visit<{ evidenceId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findEvidence(tx, params.evidenceId)
    if (!row) throw new Refusal('not-found')
    const values = await evidenceValues(tx, row)
    const sealed =
      (row.key_id === 'none' && house.config.mode === 'demo') ||
      sealHolds(house.keys.receipt, row.key_id, row.digest, row.seal)
    return {
      id: row.id,
      kind: row.kind,
      at: row.at.toISOString(),
      document: row.document,
      digest: row.digest,
      keyId: row.key_id,
      seal: row.seal,
      values: values.map((v) => ({
        pointer: v.pointer,
        salt: v.salt,
        value: v.value,
        erasedAt: v.erased_at?.toISOString() ?? null,
      })),
      verified: sealed && sha256hex(row.document) === row.digest && values.every((v) => valueHolds(row, v)),
    }
  })
}

/** The hash in the document is that of the value beside it; an erased value has nothing left to check. */
function valueHolds(row: EvidenceRow, { pointer, salt, value }: EvidenceValue): boolean {
  if (salt === null || value === null) return true
  const place = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], JSON.parse(row.document))
  return (place as { sha256?: string } | undefined)?.sha256 === sealedHash(salt, value)
}

/** The canonical document as a file: its SHA-256 is the digest. */
export async function receiptFile({ house, caller, params }: Visit<{ evidenceId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findEvidence(tx, params.evidenceId)
    if (!row) throw new Refusal('not-found')
    return { name: `receipt-${row.id}.json`, type: 'application/json; charset=utf-8', content: row.document }
  })
}
