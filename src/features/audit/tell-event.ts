import { lastDay } from '#domain/calendar.ts'
import { CUSTOMER_ROLES } from '#domain/permission-matrix.ts'
import type { House } from '#platform/house.ts'
import { asClock, type Tx } from '../acting/transact.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { findMember, isUnwanted, queueMail, queueMailToAll, recipients, type MailKind } from '../mail/mail.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { findRequest } from '../requests/requests.store.ts'
import { noticeOfRecovery } from '../recoveries/notices.store.ts'
import { noticeOfDuty, noticeOfService } from '../service-requests/notices.store.ts'
import { noticeOfTransfer } from '../transfers/notices.store.ts'
import { findEvent, numberEvents, type EventRow } from './events.store.ts'

const ASKERS = ['partner.admin-agent']
const ADMINISTRATORS = CUSTOMER_ROLES.filter((role) => role !== 'customer.user')
const WHO_SAY_YES = ['customer.global-administrator', 'customer.relationship-administrator']

/** After an event is committed: it gets its number, and those who should hear of it get a mail, once per event and address. */
export async function tellEvent(house: House, organisation: string, eventId: string): Promise<void> {
  await asClock(house, organisation, async (tx) => {
    await numberEvents(tx, organisation)
    const event = await findEvent(tx, organisation, eventId)
    const own = await findOrganisation(tx, organisation)
    if (!event || !own) return
    const notice = await noticeOf(tx, event, own)
    if (!notice) return
    if (notice.to === 'everybody') {
      await queueMailToAll(tx, { kind: notice.kind, organisationId: organisation, eventId, facts: notice.facts })
      return
    }
    const hear = await hearers(tx, organisation, notice.to)
    for (const person of hear.filter(({ id }) => id !== notice.except)) {
      if (notice.kind === 'asked' && (await isUnwanted(tx, person.email))) continue
      await queueMail(tx, {
        kind: notice.kind,
        organisationId: organisation,
        eventId,
        to: person.email,
        toName: person.display_name,
        language: person.language,
        requestId: notice.requestId,
        facts: notice.facts,
      })
    }
  })
}

/** Changes of running rights, by the word that the mail chooses its sentence by. */
const CHANGES: Partial<Record<string, 'extended' | 'shortened' | 'stopped' | 'lapsed'>> = {
  'delegation.extended': 'extended',
  'delegation.shortened': 'shortened',
  'delegation.extension-stopped': 'stopped',
  'delegation.role-lapsed': 'lapsed',
}

type Notice = {
  kind: MailKind
  /** Everybody with one of these roles, or one person, or some; or every one of the organisation's own people. */
  to: 'everybody' | readonly string[] | { person: string } | { people: readonly string[] }
  /** Whoever did it is not asked about it. */
  except?: string | null
  facts: Record<string, unknown>
  requestId?: string | undefined
}

async function hearers(tx: Tx, organisation: string, to: Exclude<Notice['to'], 'everybody'>) {
  if ('people' in to) {
    const found = []
    for (const id of to.people) found.push(await findMember(tx, organisation, id))
    return found.filter((person) => person !== undefined)
  }
  if (!('person' in to)) return recipients(tx, organisation, to)
  const person = await findMember(tx, organisation, to.person)
  return person ? [person] : []
}

/** Who hears of what: the one table. */
async function noticeOf(
  tx: Tx,
  event: EventRow & { counterpart_id: string | null },
  own: { id: string; kind: string; name: string; time_zone: string },
): Promise<Notice | undefined> {
  const at = event.at.toISOString()
  const facts = event.facts as {
    rightsUntil?: string | null
    narrowed?: boolean
    purpose?: string
    reason?: string
    cause?: string
    role?: string
    roles?: string[]
    endsAt?: string
    by?: string
    joining?: string
    generation?: number
    count?: number
    refused?: number
  }
  const { name: other, zone } = await otherSide(tx, own, event.counterpart_id)
  if (event.kind === 'request.accepted') {
    const rights = facts.rightsUntil ? lastDay(new Date(facts.rightsUntil), zone) : 'none'
    const { purpose = 'relationship' } = facts
    return own.kind === 'partner'
      ? {
          kind: 'accepted',
          to: ASKERS,
          facts: { customer: other ?? '', at, rights, purpose, narrowed: facts.narrowed ? 'yes' : 'no' },
          requestId: event.subject_id,
        }
      : {
          kind: 'accepted.customer',
          to: WHO_SAY_YES,
          facts: { customer: own.name, partner: other ?? '', at, rights },
          requestId: event.subject_id,
        }
  }
  // Only where one of many is asked at once: a single request's letter is its partner's to hand out.
  if (event.kind === 'request.opened' && own.kind === 'customer')
    return { kind: 'asked', to: WHO_SAY_YES, facts: { partner: event.counterpart_id }, requestId: event.subject_id }
  if (event.kind === 'renewal.ended') {
    const { by = '', count = 0, refused = 0 } = facts
    return {
      kind: 'renewal-ended',
      to: { person: by },
      facts: { at, asked: count, refused, renewal: event.subject_id },
    }
  }
  if (event.kind === 'request.declined' && own.kind === 'partner') {
    const row = await findRequest(tx, own.id, event.subject_id)
    return {
      kind: 'declined',
      to: ASKERS,
      facts: {
        customer: row?.domain ?? row?.addressee_name ?? row?.addressee_email ?? '—',
        at,
        reason: facts.reason ?? 'other',
      },
      requestId: event.subject_id,
    }
  }
  if (event.kind === 'delegation.ended' || event.kind === 'delegation.lapsed') {
    const cause = facts.cause ?? 'lapsed'
    return own.kind === 'partner'
      ? { kind: 'rights-ended', to: ASKERS, facts: { customer: other ?? '', at, cause } }
      : { kind: 'rights-ended.customer', to: WHO_SAY_YES, facts: { partner: other ?? '', at, cause } }
  }
  if (event.kind === 'delegation.ends-soon') {
    const rights = lastDay(new Date(facts.endsAt ?? event.at), zone)
    return own.kind === 'partner'
      ? { kind: 'rights-end-soon', to: ASKERS, facts: { customer: other ?? '', at, rights } }
      : { kind: 'rights-end-soon.customer', to: WHO_SAY_YES, facts: { partner: other ?? '', at, rights } }
  }
  if (event.kind === 'delegation.role-removed') {
    const { role = '', by = '' } = facts
    return own.kind === 'partner'
      ? { kind: 'role-removed', to: ASKERS, facts: { customer: other ?? '', at, role, by } }
      : { kind: 'role-removed.customer', to: WHO_SAY_YES, facts: { partner: other ?? '', at, role, by } }
  }
  const change = CHANGES[event.kind]
  if (change) {
    const rights = lastDay(new Date(facts.endsAt ?? event.at), zone)
    const told = { at, what: change, roles: (facts.roles ?? []).join(','), rights }
    return own.kind === 'partner'
      ? { kind: 'rights-changed', to: ASKERS, facts: { customer: other ?? '', ...told } }
      : { kind: 'rights-changed.customer', to: WHO_SAY_YES, facts: { partner: other ?? '', ...told } }
  }
  if (event.kind === 'rights.frozen' || event.kind === 'rights.unfrozen') {
    const frozen = event.kind === 'rights.frozen' ? 'yes' : 'no'
    return own.kind === 'partner'
      ? { kind: 'rights-frozen', to: ASKERS, facts: { customer: other ?? '', at, frozen } }
      : { kind: 'rights-frozen.customer', to: WHO_SAY_YES, facts: { partner: other ?? '', at, frozen } }
  }
  if (/^(first-yes|two-administrators)\./.test(event.kind)) return noticeOfTwo(tx, event)
  if (event.kind.startsWith('service-request.')) return noticeOfService(tx, event, own)
  if (event.kind.startsWith('transfer.')) return noticeOfTransfer(event, own)
  if (event.kind.startsWith('support-duty.')) return noticeOfDuty(event, own)
  if (event.kind.startsWith('elevation.')) return noticeOfElevation(event, own, other ?? '')
  if (event.kind === 'partner.suspended' || event.kind === 'partner.resumed')
    return {
      kind: 'suspended.customer',
      to: WHO_SAY_YES,
      facts: { partner: event.subject_name ?? '', customer: own.name, at, what: event.kind.slice('partner.'.length) },
    }
  if (event.kind.startsWith('recovery.')) return noticeOfRecovery(tx, event, own)
  if (event.kind === 'passkey.added' || event.kind === 'passkey.removed') {
    const what = event.kind === 'passkey.added' ? 'added' : 'removed'
    return { kind: 'passkey', to: { person: event.subject_id }, facts: { at, what } }
  }
  if (event.kind === 'organisation.suspended')
    return {
      kind: 'suspended',
      to: ['partner.global-admin', ...ASKERS],
      facts: { partner: own.name, at, reason: facts.reason ?? 'none' },
    }
  return undefined
}

/** Of two who must agree: the others are asked, the first hears of a no; that two must, or need no more, is told to all who administer. */
async function noticeOfTwo(tx: Tx, event: EventRow): Promise<Notice | undefined> {
  const { of = '', partner, alone } = event.facts as { of?: string; partner?: string | null; alone?: string }
  const told = { at: event.at.toISOString(), name: event.actor_name ?? '—' }
  const what = of === 'two-administrators' ? 'guardrail' : of
  if (event.kind === 'first-yes.given')
    return {
      kind: 'first-yes',
      to: ['customer.global-administrator'],
      except: event.actor_id,
      facts: { ...told, what, partner: event.subject_name ?? '' },
    }
  if (event.kind === 'first-yes.refused') {
    const asker = partner ? await findOrganisation(tx, partner) : undefined
    const facts = { ...told, what, partner: asker?.name ?? '' }
    return { kind: 'first-yes-refused', to: { person: event.subject_id }, facts }
  }
  if (!event.kind.startsWith('two-administrators.')) return undefined
  const now = event.kind === 'two-administrators.demanded' ? 'on' : alone === 'yes' ? 'alone' : 'off'
  return { kind: 'two-administrators', to: ADMINISTRATORS, facts: { ...told, what: now } }
}

/** Those who say yes hear of an ask, or that a rule of theirs has answered it; whoever asked hears of the answer. */
function noticeOfElevation(event: EventRow, own: { kind: string }, other: string): Notice | undefined {
  const {
    roles = [],
    minutes,
    person,
    narrowed,
    by,
  } = event.facts as {
    roles?: string[]
    minutes?: number
    person?: string
    narrowed?: boolean
    by?: string
  }
  const facts = { at: event.at.toISOString(), roles: roles.join(','), minutes }
  if (own.kind === 'customer') {
    // What a rule has released asks for no answer.
    const answered = event.kind !== 'elevation.asked'
    const what = by === 'rule' ? (answered ? 'released' : undefined) : answered ? undefined : 'asked'
    return what && { kind: 'elevation-asked', to: WHO_SAY_YES, facts: { ...facts, partner: other, what } }
  }
  if ((event.kind !== 'elevation.approved' && event.kind !== 'elevation.refused') || person === undefined)
    return undefined
  const what = event.kind === 'elevation.refused' ? 'refused' : narrowed ? 'narrowed' : 'approved'
  return { kind: 'elevation-answered', to: { person }, facts: { ...facts, customer: other, what } }
}

/** The other side's name as this side may know it; and where the customer is, since the day that rights end is a day there. */
async function otherSide(
  tx: Tx,
  own: { id: string; kind: string; time_zone: string },
  other: string | null,
): Promise<{ name: string | undefined; zone: string }> {
  if (other === null) return { name: undefined, zone: own.time_zone }
  if (own.kind !== 'partner') return { name: (await findOrganisation(tx, other))?.name, zone: own.time_zone }
  const customer = await findCustomer(tx, own.id, other)
  return { name: customer?.name, zone: customer?.time_zone ?? own.time_zone }
}
