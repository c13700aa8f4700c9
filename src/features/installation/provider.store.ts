import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

/** The provider that runs this installation, read where it is needed: servers that share a database agree, whenever each was started. */
export const findProvider = (tx: Transaction) =>
  tx.first(
    sql<{
      id: string
      name: string
      domain: string | null
    }>`select id, name, domain from organisation where kind = 'provider'`,
  )

/** How the installation calls itself in letters, receipts and on pages; before its first operator it has only the product's name. */
export const installationName = async (tx: Transaction) => (await findProvider(tx))?.name ?? 'Ombud'
