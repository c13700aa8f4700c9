import { cloudOf, portalPath } from '#domain/cloud.ts'
import { hoursAndMinutes } from '#domain/elevation.ts'
import { LINK_PLACE } from '#domain/letter.ts'
import { isOpen } from '#domain/request.ts'
import { linkToken } from '#platform/link.ts'
import { stopToken } from '#platform/stop-link.ts'
import type { Words } from '#platform/words.ts'
import type { Tx } from '../acting/transact.store.ts'
import { findEvent } from '../audit/events.store.ts'
import { installationName } from '../installation/provider.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { codeOf } from '../people/sessions.store.ts'
import { factsFor, factsOf, findReceived, findRequest } from '../requests/requests.store.ts'
import { addressHash, findPersonMail, type MailRow } from './mail.store.ts'

export type Composed = {
  subject: string
  text: string
  fromName: string
  replyTo?: string | undefined
  unsubscribe?: string
}

/** The mail as it leaves: links and codes are filled in here, at the moment of sending, and kept nowhere. Nothing to say is undefined. */
export async function compose(tx: Tx, mail: MailRow): Promise<Composed | undefined> {
  const words = tx.house.words(mail.language)
  const facts = mail.facts as Record<string, string>
  const installation = await installationName(tx)
  if (mail.kind === 'letter') return composeLetter(tx, mail, words, mail)
  if (mail.kind === 'asked') return composeAsked(tx, mail, words)
  if (mail.kind === 'code') {
    const code = codeOf(tx.house, facts.proof ?? '')
    return {
      subject: words('mail.code.subject', { code }),
      text: words(facts.purpose === 'reset' ? 'mail.code.reset.body' : 'mail.code.body', { code }),
      fromName: installation,
    }
  }
  if (mail.kind === 'forwarded') return composeForwarded(tx, mail, words)
  // A message may choose by a code, but its syntax knows no hyphens.
  const cause = (facts.cause ?? '').replaceAll('-', '_')
  const values = {
    ...facts,
    cause,
    at: facts.at ? new Date(facts.at) : tx.now,
    rights: facts.rights ?? 'none',
    // At noon it is that day wherever this runs.
    lastDay: facts.rights && facts.rights !== 'none' ? new Date(`${facts.rights}T12:00:00Z`) : null,
    first: facts.first ?? 'no',
    by: facts.by ?? '',
    purpose: facts.purpose ?? 'none',
    narrowed: facts.narrowed ?? 'no',
    what: facts.what ?? 'none',
    name: facts.name ?? (await whoDidIt(tx, mail)) ?? 'none',
    day: facts.rights ?? 'none',
    installation,
  }
  const text = {
    subject: words(`mail.${mail.kind}.subject`, values),
    text: words(`mail.${mail.kind}.body`, { ...values, ...(await placesOf(tx, mail, words)) }),
  }
  return { ...text, fromName: installation }
}

/** Of a service request, by the log: a name that was erased since is not told. */
const whoDidIt = async (tx: Tx, { kind, organisation_id: own, event_id: event }: MailRow) =>
  kind === 'service-request' && event !== null ? (await findEvent(tx, own, event))?.actor_name : undefined

/** Addresses inside the portals, and the words for codes, by the kind of mail. */
async function placesOf(tx: Tx, mail: MailRow, words: Words): Promise<Record<string, string>> {
  const own = await findOrganisation(tx, mail.organisation_id)
  const origin = tx.house.config.origins[own?.cloud ?? 'public'] ?? ''
  const cloud = own && cloudOf(await editionInForce(tx, 'clouds'), own.cloud)
  const facts = mail.facts as Record<string, string>
  const base =
    own?.kind === 'partner'
      ? `${origin}/partner/${own.id}`
      : own?.kind === 'provider'
        ? `${origin}/operator/${own.id}`
        : `${origin}/${cloud ? portalPath(cloud) : 'admin'}/${own?.id ?? ''}`
  const page: Record<string, string> = {
    accepted: `${base}/customers`,
    declined: `${base}/requests/${mail.request_id ?? ''}`,
    'rights-ended': `${base}/customers`,
    'rights-frozen': `${base}/customers`,
    'rights-changed': `${base}/customers`,
    'rights-changed.customer': `${base}/partner-relationships`,
    'role-removed': `${base}/customers`,
    'rights-end-soon': `${base}/customers`,
    'elevation-asked': `${base}/partner-relationships`,
    'elevation-answered': `${base}/customers`,
    'two-administrators': `${base}/settings/guardrails`,
    suspended: `${base}/activity`,
    transfer:
      own?.kind === 'customer'
        ? `${base}/licences`
        : `${base}/${facts.side === 'leaver' ? 'subscriptions' : 'transfers'}`,
    'suspended.customer': `${base}/partner-relationships`,
    passkey: `${base}/account`,
    recovery: base,
    'recovery.partner': `${base}/customers`,
    'recovery.operator': `${base}/recoveries`,
    'renewal-ended': `${base}/renewals/${facts.renewal ?? ''}`,
    'service-request': `${base}/${own?.kind === 'customer' ? 'support' : 'service-requests'}/${facts.request ?? ''}`,
    'support-duty': own?.kind === 'customer' ? `${base}/partner-relationships` : `${base}/customers`,
    'accepted.customer': `${base}/partner-relationships`,
    'rights-ended.customer': `${base}/partner-relationships`,
    'rights-end-soon.customer': `${base}/partner-relationships`,
    'role-removed.customer': `${base}/partner-relationships`,
    'rights-frozen.customer': `${base}/partner-relationships`,
    'asked-to-join': own?.kind === 'customer' ? `${base}/users` : `${base}/settings/people`,
  }
  const joining: Record<string, string> =
    mail.kind === 'joining'
      ? {
          link: `${origin}/join#${joinToken(tx, mail.organisation_id, facts.joining ?? '', Number(facts.generation ?? 1))}`,
        }
      : {}
  return {
    url: page[mail.kind] ?? base,
    ...joining,
    ...(facts.roles
      ? {
          roles: facts.roles
            .split(',')
            .map((role) => words(`role.${role}` as 'role.customer.user'))
            .join(', '),
        }
      : {}),
    ...(facts.minutes ? { duration: words('elevation.duration', hoursAndMinutes(Number(facts.minutes))) } : {}),
    ...(facts.role ? { role: words(`role.${facts.role}`) } : {}),
    ...(mail.kind === 'declined' ? { reason: words(`decline.${facts.reason ?? 'other'}`) } : {}),
  }
}

/** A letter of the partner's: head and foot that nobody can edit, and the one guarded link. Not sent when its request is closed meanwhile. */
async function composeLetter(
  tx: Tx,
  mail: MailRow,
  words: Words,
  { partner: by = mail.organisation_id, ...letter }: Letter,
): Promise<Composed | undefined> {
  const row = mail.request_id ? await findRequest(tx, by, mail.request_id) : undefined
  const partner = await findOrganisation(tx, by)
  const cloud = row && cloudOf(await editionInForce(tx, 'clouds'), row.cloud)
  if (!row || !partner || !cloud || partner.suspended_at || !isOpen(factsOf(row), tx.now)) return undefined
  const sender = typeof mail.facts.sender === 'string' ? await findPersonMail(tx, mail.facts.sender) : undefined
  const origin = tx.house.config.origins[row.cloud] ?? ''
  const link = `${origin}/${portalPath(cloud)}/invitation#${linkToken(tx.house.keys.link, { partnerId: row.partner_id, requestId: row.id, generation: row.generation })}`
  const token = stopToken(tx.house.keys.link, {
    addressHash: addressHash(tx.house.keys.link, mail.to_address ?? ''),
    partnerId: partner.id,
  })
  const reminds = mail.facts.reminder === 'yes'
  const values = {
    sender: sender?.display_name ?? letter.sender ?? partner.name,
    partner: partner.name,
    installation: await installationName(tx),
    unsubscribe: `${origin}/stop#${token}`,
  }
  return {
    subject: reminds ? words('mail.reminder.subject', { subject: letter.subject ?? '' }) : (letter.subject ?? ''),
    text: [
      words('mail.letter.head', values),
      ...(reminds ? [words('mail.reminder.head')] : []),
      '—',
      (letter.body ?? '').replaceAll(LINK_PLACE, link),
      '—',
      words('mail.letter.foot', values),
    ].join('\n\n'),
    fromName: words('mail.from', values),
    replyTo: sender?.email,
    unsubscribe: `${origin}/api/v1/unwanted/${token}`,
  }
}

type Letter = {
  subject: string | null
  body: string | null
  /** Where the mail is the customer's own: whose letter it is, and who signed it. */
  partner?: string
  sender?: string | undefined
}

/** The letter of a request, to those of the customer who answer it: as it stands in the request. Not sent where it was forgotten. */
async function composeAsked(tx: Tx, mail: MailRow, words: Words): Promise<Composed | undefined> {
  const partner = typeof mail.facts.partner === 'string' ? mail.facts.partner : ''
  const row = mail.request_id ? await findReceived(tx, mail.organisation_id, mail.request_id) : undefined
  if (!row?.letter_body) return undefined
  const opened = (await factsFor(tx, row.partner_id, [row.id])).find(({ kind }) => kind === 'opened')
  const letter = { subject: row.letter_subject, body: row.letter_body, sender: opened?.person_name ?? undefined }
  return composeLetter(tx, mail, words, { ...letter, partner })
}

type Forwarded = {
  partner: string
  customer: string
  generation: number
  cloud: string
  purpose: 'relationship' | 'rights'
}

async function composeForwarded(tx: Tx, mail: MailRow, words: Words): Promise<Composed | undefined> {
  const facts = mail.facts as Forwarded
  const partner = await findOrganisation(tx, facts.partner)
  const customer = await findOrganisation(tx, facts.customer)
  const cloud = cloudOf(await editionInForce(tx, 'clouds'), facts.cloud)
  if (
    !partner ||
    !customer ||
    !cloud ||
    !mail.request_id ||
    (await findReceived(tx, customer.id, mail.request_id))?.state === 'withdrawn'
  )
    return undefined
  const token = linkToken(tx.house.keys.link, {
    partnerId: partner.id,
    requestId: mail.request_id,
    generation: facts.generation,
  })
  const values = {
    partner: partner.name,
    customer: customer.name,
    purpose: facts.purpose,
    link: `${tx.house.config.origins[facts.cloud] ?? ''}/${portalPath(cloud)}/invitation#${token}`,
  }
  return {
    subject: words('mail.forwarded.subject', values),
    text: words('mail.forwarded.body', values),
    fromName: await installationName(tx),
  }
}

/** A joining's link: routing key, id, generation and the computed secret. */
export function joinToken(tx: Tx, organisationId: string, joiningId: string, generation: number): string {
  return linkToken(tx.house.keys.link, { partnerId: organisationId, requestId: joiningId, generation }).replace(
    /^req_/,
    'join_',
  )
}
