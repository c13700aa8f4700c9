import { randomBytes } from 'node:crypto'
import type { House } from '#platform/house.ts'
import type { Visit } from '#platform/route.ts'
import { tokenHash } from '../../src/features/people/credentials.store.ts'
import { acceptRequest } from '../../src/features/requests/accept-request.ts'
import { draftRequest } from '../../src/features/requests/draft-request.ts'
import { openRequest } from '../../src/features/requests/open-request.ts'
import { readInvitation } from '../../src/features/requests/read-invitation.ts'
import { RELATIONSHIPS } from './world.ts'

/** The relationships of the demo world, each made by its own request and its own yes: real evidence, nothing painted. */
export async function seedRelationships(house: House): Promise<void> {
  for (const r of RELATIONSHIPS) {
    const partner = await sessionFor(house, r.partner)
    const customer = await sessionFor(house, r.customer)
    if (!(await related(house, partner.organisation, customer.organisation))) await relate(house, partner, customer, r)
    await house.db.owner.query('delete from auth."session" where "token" = any($1)', [[partner.hash, customer.hash]])
  }
}

type Session = { organisation: string; hash: string }

async function relate(house: House, partner: Session, customer: Session, r: (typeof RELATIONSHIPS)[number]) {
  const ask = {
    purpose: 'relationship' as const,
    customerId: null,
    domain: r.customer.split('@')[1] ?? null,
    addresseeName: null,
    addresseeEmail: r.customer,
    includeRights: r.template !== null,
    template: r.template,
    lengthDays: r.days,
    language: r.language,
    openDays: 30,
  }
  // A first start that was killed in the middle has left a request: it is answered, not asked again.
  const draft =
    (await begun(house, partner, ask.domain)) ??
    (await draftRequest(visit(house, partner, 'requests.open', { body: ask })))
  if (draft.state === 'draft')
    await openRequest(
      visit(house, partner, 'requests.open', { params: { requestId: draft.id }, body: {}, version: draft.version }),
    )
  const params = { requestId: draft.id }
  const invitation = await readInvitation(visit(house, customer, 'invitation.read', { params, language: r.language }))
  const body = { digest: invitation.digest ?? '', agreementDigest: invitation.document?.agreement?.read.digest ?? null }
  await acceptRequest(visit(house, customer, 'invitation.read', { params, body, language: r.language }))
}

function visit<P, B>(
  house: House,
  who: Session,
  capability: string,
  given: { params?: P; body?: B; version?: number; language?: 'en' | 'sv' },
): Visit<P, unknown, B> {
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
  }
}

async function sessionFor(house: House, email: string): Promise<Session> {
  const hash = tokenHash(randomBytes(24).toString('base64url'))
  const { rows } = await house.db.owner.query<{ home_id: string }>(
    `with p as (select id, home_id from person where email = $1), s as (
       insert into auth."session" ("id", "token", "userId", "expiresAt") select gen_random_uuid(), $2, id, now() + interval '5 minutes' from p)
     select home_id from p`,
    [email, hash],
  )
  return { organisation: rows[0]?.home_id ?? '', hash }
}

const related = async (house: House, partner: string, customer: string) =>
  (
    await house.db.owner.query('select 1 from relationship where partner_id = $1 and customer_id = $2', [
      partner,
      customer,
    ])
  ).rows.length > 0

const begun = async (house: House, partner: Session, domain: string | null) =>
  (
    await house.db.owner.query<{ id: string; state: string; version: number }>(
      `select id, state, version from relationship_request where partner_id = $1 and domain = $2 and state in ('draft', 'open') order by state desc limit 1`,
      [partner.organisation, domain],
    )
  ).rows[0]
