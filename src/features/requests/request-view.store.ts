import type { z } from 'zod'
import { allows } from '#domain/access.ts'
import { lettersLeft } from '#domain/letters-left.ts'
import { nextReminder } from '#domain/reminder.ts'
import { isOpen, openMoves, shownState, type RequestVerb } from '#domain/request.ts'
import type { Tx } from '../acting/transact.store.ts'
import { letterOf } from './letter.store.ts'
import type { request, requestRow } from './requests.contract.ts'
import { factsFor, factsOf, type FactRow, type RequestRow } from './requests.store.ts'

type Listed = RequestRow & { customer_name?: string | null; standing_name?: string | null }

/** A request as a row of the partner's list, with its dated facts. */
export function rowView(row: Listed, facts: readonly FactRow[], now: Date): z.input<typeof requestRow> {
  const last = (kind: string, way?: string) =>
    facts.findLast((f) => f.kind === kind && (way === undefined || f.way === way))?.at.toISOString() ?? null
  return {
    id: row.id,
    state: shownState(factsOf(row), now),
    purpose: row.purpose,
    customerId: knownTo(row) ? row.customer_id : null,
    customerName: row.customer_name ?? null,
    domain: row.domain,
    addresseeName: row.addressee_name,
    addresseeEmail: row.addressee_email,
    includeRights: row.include_rights,
    template: row.template,
    roles: row.roles,
    terms: row.terms,
    groups: row.groups,
    templateName: row.template_name,
    changes: row.changes,
    lengthDays: row.length_days,
    language: row.language,
    openDays: row.open_days,
    createdBy: facts.find((f) => f.kind === 'created')?.person_name ?? null,
    createdAt: row.created_at.toISOString(),
    openedBy: facts.find((f) => f.kind === 'opened')?.person_name ?? null,
    openedAt: iso(row.opened_at),
    expiresAt: iso(row.expires_at),
    linkHandedOutAt: last('link-handed-out'),
    sentAt: last('sent'),
    remindedAt: last('reminded'),
    awaitsSecondYesSince: isOpen(factsOf(row), now) ? iso(row.first_yes_at) : null,
    seenAt: last('seen'),
    forwardedAt: last('forwarded'),
    answeredAt: iso(row.answered_at),
    declineReason: row.decline_reason,
    withdrawnAt: iso(row.withdrawn_at),
    handedOver: row.handed_over_at !== null,
    through: row.standing_name ?? null,
    version: row.version,
  }
}

/** Who meets a link is no partner’s to know before the answer, though a first of two may have said yes. */
const knownTo = ({ state, first_yes_at: first, domain, customer_name: name }: Listed) =>
  state !== 'open' || first === null || domain !== null || (name ?? null) !== null

/** A request whole, for its page: the letter, who did what, and what this person may do with it now. */
export async function requestView(tx: Tx, row: Listed): Promise<z.input<typeof request>> {
  const facts = await factsFor(tx, row.partner_id, [row.id])
  const letters = lettersLeft(
    facts.filter((f) => f.kind === 'sent' || f.kind === 'reminded').map((f) => f.at),
    tx.now,
  )
  return {
    ...rowView(row, facts, tx.now),
    declineNote: row.decline_note,
    letter: await letterOf(tx, row),
    facts: facts.map((f) => ({
      id: f.id,
      kind: f.kind,
      way: f.way,
      side: f.side,
      by: f.person_name,
      at: f.at.toISOString(),
    })),
    moves: openMoves(factsOf(row), 'partner', tx.now).filter((verb) => mayMove(tx, row, verb)),
    lettersLeft: letters.left,
    nextLetterAt: iso(letters.nextAt),
    reminders: remindersOf(row, facts, tx.now),
  }
}

/** Whether the letter goes again by itself, and when; or why it cannot. */
function remindersOf(row: RequestRow, facts: readonly FactRow[], now: Date) {
  const next = nextReminder({ request: factsOf(row), facts, halfAnswered: row.first_yes_at !== null }, now)
  const not = typeof next === 'string' ? next : null
  return { on: row.reminders_by !== null, nextAt: not === null ? (next as Date).toISOString() : null, not }
}

/** What the person's role allows of what the request's state allows. */
function mayMove(tx: Tx, row: RequestRow, verb: RequestVerb): boolean {
  if (verb === 'withdraw') return allows(tx.actor, 'requests.withdraw')
  if (!allows(tx.actor, 'requests.open')) return false
  const mayAskForRights = !row.include_rights || allows(tx.actor, 'requests.open-with-rights')
  if (verb === 'hand-over') return !mayAskForRights && row.handed_over_at === null
  if (['open', 'hand-out-link', 'write', 'send', 'remind', 're-issue'].includes(verb)) return mayAskForRights
  return true
}

const iso = (at: Date | null) => at?.toISOString() ?? null
