import type { House } from '#platform/house.ts'
import type { JobData, Queue } from '#platform/jobs.ts'
import type { Mailer } from '#platform/mailer.ts'
import type { Visit } from '#platform/route.ts'
import { asClock } from '../../src/features/acting/transact.store.ts'
import { setDueOfRights } from '../../src/features/audit/due.store.ts'
import { tellEvent } from '../../src/features/audit/tell-event.ts'
import { sendMail } from '../../src/features/mail/send-mail.ts'
import { findDelegation, lawfulDelegation } from '../../src/features/relationships/relationships.store.ts'
import { acceptRequest } from '../../src/features/requests/accept-request.ts'
import { draftRequest } from '../../src/features/requests/draft-request.ts'
import { handOutLink } from '../../src/features/requests/hand-out-link.ts'
import { openRequest } from '../../src/features/requests/open-request.ts'
import { readInvitation } from '../../src/features/requests/read-invitation.ts'
import { seeRequest } from '../../src/features/requests/see-request.ts'
import { withClock } from './past.ts'
import { sessionFor, visit, type Given, type Session } from './sessions.ts'
import { RELATIONSHIPS } from './world.ts'

type Relationship = (typeof RELATIONSHIPS)[number]
type At = (moment: Date) => House

/** The relationships of the demo world, each made on its day by its own request and its own yes: real evidence, nothing painted. */
export async function seedRelationships(house: House): Promise<void> {
  const missing: Relationship[] = []
  for (const r of RELATIONSHIPS) if (!(await related(house, r))) missing.push(r)
  if (missing.length === 0) return
  await withClock(house.db, async (databaseAt) => {
    const waiting: { queue: Queue; data: JobData }[] = []
    const enqueue = async (_client: unknown, queue: Queue, data: JobData) => void waiting.push({ queue, data })
    const at: At = (moment) => ({ ...house, db: databaseAt(moment), jobs: { ...house.jobs, enqueue } })
    for (const r of missing) await relate(house, at, r, waiting)
  })
  await skipPastNotices(house)
}

/** What the clock would have told long ago is not told today. */
async function skipPastNotices(house: House) {
  const { rows } = await house.db.owner.query<{ customer_id: string; id: string }>(
    `update delegation d set noticed_until = now() from due where due.ref = d.id and due.kind = 'delegation-notice' and due.at <= now() returning d.customer_id, d.id`,
  )
  for (const { customer_id: customer, id } of rows)
    await asClock(house, customer, async (tx) => {
      const row = await findDelegation(tx, customer, id)
      if (row) await setDueOfRights(tx, customer, lawfulDelegation(row), tx.now)
    })
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const startOfDay = (daysAgo: number) => new Date(Math.floor(Date.now() / DAY - daysAgo) * DAY)
const later = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * MINUTE)

async function relate(house: House, at: At, r: Relationship, waiting: { queue: Queue; data: JobData }[]) {
  // An afternoon in Europe, a morning in America; asked in the forenoon of the day before.
  const answered = later(startOfDay(r.daysAgo), 13 * 60 + 5)
  const asked = later(answered, -1685)
  const [partner, customer] = [
    await sessionFor(house, r.partner, asked),
    await sessionFor(house, r.customer, later(answered, -4)),
  ]
  const requestId = await ask(at, asked, partner, r)
  await tell(at(later(asked, 6)), waiting)
  await answer(at, answered, customer, requestId, r.language)
  await tell(at(later(answered, 1)), waiting)
  await house.db.owner.query('delete from auth."session" where "token" = any($1)', [[partner.hash, customer.hash]])
}

/** What the clock would have done on that day: events numbered, notices sent, to mailboxes that have forgotten them since. */
async function tell(house: House, waiting: { queue: Queue; data: JobData }[]) {
  const forgotten: Mailer = { send: async () => {}, verify: async () => {}, close: () => {} }
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    const { organisation, ref } = job.data
    await (job.queue === 'event' ? tellEvent(house, organisation, ref) : sendMail(house, forgotten, organisation, ref))
  }
}

async function ask(at: At, moment: Date, partner: Session, r: Relationship): Promise<string> {
  const body = {
    purpose: 'relationship' as const,
    customerId: null,
    domain: domainOf(r),
    addresseeName: null,
    addresseeEmail: r.customer,
    includeRights: r.template !== null,
    template: r.template,
    lengthDays: r.days,
    terms: null,
    groups: null,
    templateId: null,
    changes: null,
    language: r.language,
    openDays: 30,
  }
  const asking = (minutes: number, given: Given<unknown, unknown>) =>
    visit(at(later(moment, minutes)), partner, 'requests.open', given) as Visit<never, unknown, never>
  // A first start that was killed in the middle has left a request: it is answered, not asked again.
  const draft = (await begun(at(moment), partner, domainOf(r))) ?? (await draftRequest(asking(0, { body })))
  const params = { requestId: draft.id }
  if (draft.state === 'draft') await openRequest(asking(4, { params, body: {}, version: draft.version }))
  await handOutLink(asking(5, { params, body: { way: 'mail-program' } }))
  return draft.id
}

async function answer(at: At, moment: Date, customer: Session, requestId: string, language: 'en' | 'sv') {
  const params = { requestId }
  const reading = <B>(minutes: number, body?: B) =>
    visit(at(later(moment, minutes)), customer, 'invitation.read', { params, body, language })
  await seeRequest(reading(-3))
  const invitation = await readInvitation(reading(0))
  const agreementDigest = invitation.document?.agreement?.read.digest ?? null
  await acceptRequest(reading(0, { digest: invitation.digest ?? '', agreementDigest }))
}

const domainOf = (r: Relationship) => r.customer.split('@')[1] ?? ''

const related = async (house: House, r: Relationship) =>
  (
    await house.db.owner.query(
      `select 1 from relationship where partner_id = (select home_id from person where email = $1) and customer_id = (select home_id from person where email = $2)`,
      [r.partner, r.customer],
    )
  ).rows.length > 0

const begun = async (house: House, partner: Session, domain: string) =>
  (
    await house.db.owner.query<{ id: string; state: string; version: number }>(
      `select id, state, version from relationship_request where partner_id = $1 and domain = $2 and state in ('draft', 'open') order by state desc limit 1`,
      [partner.organisation, domain],
    )
  ).rows[0]
