import type { ConsentDocument } from '#domain/consent.ts'
import { essenceOf, type Subject } from '#domain/second-yes.ts'
import { digestOf } from '#platform/canonical.ts'
import type { Met } from './consent.store.ts'

/** What a first yes to a request rests on: this opening of it, and what it says where it matters. */
export const subjectOf = ({ row }: Met, document: ConsentDocument): Subject => ({
  version: row.generation,
  read: digestOf(essenceOf(document)),
})
