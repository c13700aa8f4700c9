import { sql } from 'kysely'
import type { WaysIn } from '#domain/passkey.ts'
import type { Transaction } from '#platform/transaction.ts'
import { tokenHash } from './credentials.store.ts'

export type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null; backedUp: boolean }

export const listPasskeys = (tx: Transaction, personId: string) =>
  tx.rows(sql<PasskeyRow>`
    select "id" as id, "name" as name, "createdAt", "lastUsedAt", "backedUp" from auth."passkey" where "userId" = ${personId} and "kept" order by "createdAt", "id"`)

/** The same for the person's file, asked by the home. */
export const passkeysOfPerson = (tx: Transaction, personId: string) =>
  tx.rows(
    sql<{ called: string; added_at: Date; last_used_at: Date | null }>`select * from door.passkeys_of(${personId})`,
  )

export const renamePasskey = async (tx: Transaction, personId: string, id: string, name: string) =>
  (await tx.run(
    sql`update auth."passkey" set "name" = ${name} where "id" = ${id} and "userId" = ${personId} and "kept"`,
  )) === 1

/** Whose passkey this is, in this cloud; nobody's until it is kept. */
export const ownerOfPasskey = (tx: Transaction, cloud: string, credential: string) =>
  tx.first(sql<{ person_id: string; email: string }>`
    select u."id" as person_id, u."email" as email from auth."passkey" k join auth."user" u on u."id" = k."userId"
    where k."credentialID" = ${credential} and k."kept" and u."cloud" = ${cloud}`)

/** A session that a passkey began: sure by itself, whatever password somebody may have lent. */
export async function markPasskeyUsed(tx: Transaction, token: string, credential: string) {
  await tx.run(sql`
    update auth."session" set "passkey" = true, "passkeyId" = (select "id" from auth."passkey" where "credentialID" = ${credential}), "secondFactor" = true, "lentPassword" = false where "token" = ${tokenHash(token)}`)
  await tx.run(sql`update auth."passkey" set "lastUsedAt" = now() where "credentialID" = ${credential}`)
}

/** How the person gets in, held until the transaction ends. */
export const holdWaysIn = (tx: Transaction, personId: string) =>
  tx.first(sql<WaysIn>`select * from door.ways_in(${personId})`)

export const keepPasskey = async (tx: Transaction, personId: string, id: string, name: string) =>
  (await tx.first(sql<{ kept: boolean }>`select door.keep_passkey(${personId}, ${id}, ${name}) as kept`))?.kept ?? false

/** What was begun and never kept: a device that answered too late may be asked again. */
export const forgetUnkept = (tx: Transaction, personId: string) =>
  tx.run(sql`delete from auth."passkey" where "userId" = ${personId} and not "kept"`)

/** With what was begun with it, but for this session. */
export const removePasskey = async (tx: Transaction, personId: string, id: string, session: string) =>
  (await tx.first(sql<{ gone: boolean }>`select door.remove_passkey(${personId}, ${id}, ${session}) as gone`))?.gone ??
  false

export const endPasskeys = (tx: Transaction, personId: string) => tx.run(sql`select door.end_passkeys(${personId})`)
