import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'

/** The provider that runs this installation; none before the first operator was made. Read by the owner before anything listens. */
export async function findInstallation(db: Database): Promise<{ providerId: string; name: string } | undefined> {
  const { rows } = await db.owner.query<{ id: string; name: string }>(
    `select id, name from organisation where kind = 'provider'`,
  )
  return rows[0] && { providerId: rows[0].id, name: rows[0].name }
}

export class WrongMode extends Error {}

/** A database remembers the mode it was born in and refuses the other for ever. */
export async function claimMode(db: Database, mode: 'demo' | 'production'): Promise<{ bornNow: boolean }> {
  const inserted = await db.owner.query(
    `insert into installation (id, mode) values ('${newId()}', '${mode}') on conflict do nothing`,
  )
  const { rows } = await db.owner.query<{ mode: string }>('select mode from installation')
  if (rows[0]?.mode !== mode)
    throw new WrongMode(
      `This database was born in mode ${rows[0]?.mode} and is opened in mode ${mode}. Set OMBUD_MODE=${rows[0]?.mode}, or use another data folder or database.`,
    )
  return { bornNow: inserted.rowCount === 1 }
}
