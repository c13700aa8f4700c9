import { sql } from 'kysely'
import { searchWords } from '#platform/sort-key.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { OrganisationRow } from './organisations.store.ts'

type Named = Pick<OrganisationRow, 'id' | 'kind' | 'name' | 'legal_name' | 'domain' | 'sort_key'>

/** The words by which the operator finds an organisation, written anew with whatever they are taken from. */
export async function keepWords(tx: Transaction, o: Named) {
  const words = [...searchWords(o.name, o.legal_name, o.domain), o.id]
  await tx.run(sql`delete from organisation_word where organisation_id = ${o.id}`)
  await tx.run(sql`insert into organisation_word (organisation_id, kind, word, sort_key)
    select ${o.id}, ${o.kind}, w, ${o.sort_key} from unnest(${words}::text[]) w`)
}
