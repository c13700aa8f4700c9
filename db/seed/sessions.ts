import { randomBytes } from 'node:crypto'
import type { House } from '#platform/house.ts'
import type { Visit } from '#platform/route.ts'
import { tokenHash } from '../../src/features/people/credentials.store.ts'

export type Session = { organisation: string; hash: string }
export type Given<P, B> = { params?: P; body?: B | undefined; version?: number; language?: 'en' | 'sv' }

/** What a door would have made of a call by this person. */
export function visit<P, B>(house: House, who: Session, capability: string, given: Given<P, B>): Visit<P, unknown, B> {
  return {
    house,
    caller: { organisationId: who.organisation, capability, credential: { session: who.hash } },
    params: given.params as P,
    query: {},
    body: given.body as B,
    version: given.version ?? 0,
    language: given.language ?? 'en',
    cloud: 'public',
    origin: '',
    ip: '127.0.0.1',
    headers: new Headers(),
    cookies: {},
    setCookie: () => {},
    upload: async function* () {},
  }
}

/** A session begun a minute before the person acts, and over when the seed is. */
export async function sessionFor(house: House, email: string, moment: Date): Promise<Session> {
  const hash = tokenHash(randomBytes(24).toString('base64url'))
  const { rows } = await house.db.owner.query<{ home_id: string }>(
    `with p as (select id, home_id from person where email = $1), s as (
       insert into auth."session" ("id", "token", "userId", "expiresAt", "authenticatedAt")
       select gen_random_uuid(), $2, id, now() + interval '5 minutes', $3::timestamptz - interval '1 minute' from p)
     select home_id from p`,
    [email, hash, moment],
  )
  return { organisation: rows[0]?.home_id ?? '', hash }
}
