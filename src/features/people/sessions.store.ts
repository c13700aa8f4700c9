import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import { newId } from '#platform/ids.ts'
import { currentKey, hmac } from '#platform/keys.ts'
import { runTransaction, type Transaction } from '#platform/transaction.ts'
import { tokenHash } from './credentials.store.ts'

/** The door of sign-in: the person's own rows, and nothing of any organisation. */
export const atSignInDoor = <T>(house: House, work: (tx: Transaction, now: Date) => Promise<T>) =>
  runTransaction(house.db, { door: 'ombud_sign_in' }, sql<{ now: Date }>`select now() as now`, (tx, row) =>
    work(tx, row?.now as Date),
  )

export type Profile = {
  session_id: string
  person_id: string
  display_name: string
  email: string
  language: 'en' | 'sv'
  email_verified: boolean
  second_factor: boolean
  /** An app; passkeys are told apart, they have no code to be asked for. */
  has_second_factor: boolean
  has_passkey: boolean
  authenticated_at: Date
  lent_password: boolean
  passkey: boolean
  home_id: string
}
export type Membership = {
  organisation_id: string
  name: string
  kind: string
  channel: string | null
  cloud: string
  country: string
  roles: string[]
  guest: boolean
}

export const findProfile = (tx: Transaction, session: string) =>
  tx.first(sql<Profile>`select * from door.own_profile(${session})`)
export const findMemberships = (tx: Transaction, session: string) =>
  tx.rows(sql<Membership>`select * from door.memberships(${session})`)
export const setLanguage = (tx: Transaction, session: string, language: string) =>
  tx.run(sql`select door.set_own_language(${session}, ${language})`)

/** A blocked or erased person has a password that is right and still no way in. */
export const mayStillSignIn = (house: House, token: string) =>
  atSignInDoor(house, async (tx) => (await findProfile(tx, tokenHash(token))) !== undefined)

/** The person proved again who it is: the sign-in is fresh, with or without the second factor. */
export const freshen = (tx: Transaction, session: string, withSecondFactor: boolean) =>
  tx.run(
    sql`update auth."session" set "authenticatedAt" = now(), "secondFactor" = "secondFactor" or ${withSecondFactor} where "token" = ${session}`,
  )

/** The mailbox was proved: the address is the person's, and a password that somebody else had set is the person's own from now on. */
export async function proveAddress(tx: Transaction, personId: string) {
  await tx.run(sql`update auth."user" set "emailVerified" = true where "id" = ${personId}`)
  await tx.run(sql`update auth."account" set "setByOther" = false where "userId" = ${personId}`)
  await tx.run(sql`update auth."session" set "lentPassword" = false where "userId" = ${personId}`)
}

export const setOwnPassword = (tx: Transaction, personId: string, hash: string) =>
  tx.run(sql`select door.set_password(${personId}, ${hash}, false)`)

export const listSessions = (tx: Transaction, personId: string) =>
  tx.rows(sql<{
    id: string
    token: string
    createdAt: Date
    userAgent: string | null
    secondFactor: boolean
    passkey: boolean
  }>`
    select "id" as id, "token" as token, "createdAt", "userAgent", "secondFactor", "passkey" from auth."session" where "userId" = ${personId} and "expiresAt" > now() order by "createdAt" desc`)

export const endSession = (tx: Transaction, personId: string, id: string) =>
  tx.run(sql`delete from auth."session" where "userId" = ${personId} and "id" = ${id}`)

export const findByAddress = (tx: Transaction, cloud: string, email: string) =>
  tx.first(
    sql<{ id: string }>`select "id" as id from auth."user" where "cloud" = ${cloud} and "email" = lower(${email})`,
  )

export const homeOfAddress = async (tx: Transaction, cloud: string, email: string) =>
  (await tx.first(sql<{ home: string | null }>`select door.home_of_address(${cloud}, ${email}) as home`))?.home ??
  undefined

export type ProofPurpose = 'founding' | 'reset' | 'address'
export type Proof = { id: string; email: string }
export const PROOF_MINUTES = 15
const PROOF_TRIES = 5

/** A proof of a mailbox begins: the code itself is not kept, only its HMAC. */
export async function beginProof(
  tx: Transaction,
  house: House,
  cloud: string,
  purpose: ProofPurpose,
  email: string,
): Promise<string> {
  const id = newId()
  await tx.run(sql`
    insert into auth.mailbox_proof (id, cloud, purpose, email, code_hash, expires_at)
    values (${id}, ${cloud}, ${purpose}, ${email.toLowerCase()}, ${codeHash(house, codeOf(house, id))}, now() + ${PROOF_MINUTES} * interval '1 minute')`)
  return id
}

/** Six digits computed from the proof's id under a key: a queued mail holds only the id, and no row ever holds the code. */
export function codeOf(house: House, proofId: string): string {
  const bytes = hmac(currentKey(house.keys.link), 'mailbox-code', proofId)
  return String(bytes.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}
const codeHash = (house: House, code: string) => hmac(currentKey(house.keys.link), 'mailbox-code-hash', code)

/** One try at a proof's code, counted whatever comes of it. Gives the proved address, or nothing. */
export async function tryProof(
  tx: Transaction,
  house: House,
  cloud: string,
  purposes: readonly ProofPurpose[],
  id: string,
  code: string,
): Promise<Proof | undefined> {
  const row = await tx.first(sql<{ id: string; email: string; code_hash: Buffer }>`
    update auth.mailbox_proof set tries = tries + 1
    where id = ${id} and cloud = ${cloud} and purpose = any(${purposes}) and expires_at > now() and used_at is null and tries < ${PROOF_TRIES}
    returning id, email, code_hash`)
  return row && row.code_hash.equals(codeHash(house, code)) ? { id: row.id, email: row.email } : undefined
}

/** The proof is used up; false if somebody was faster. */
export const useProof = async (tx: Transaction, id: string) =>
  (await tx.run(sql`update auth.mailbox_proof set used_at = now() where id = ${id} and used_at is null`)) === 1
