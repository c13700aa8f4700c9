import { sql } from 'kysely'
import { referenceOf, type Side } from '#domain/service-request.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Tx } from '../acting/transact.store.ts'
import type { EventRow } from '../audit/events.store.ts'

/** Whoever in an organisation helps, or asks for help: told where nobody there has taken part yet. */
const HELPERS: Record<Side, readonly string[]> = {
  partner: ['partner.admin-agent', 'partner.helpdesk-agent'],
  provider: ['provider.operator'],
  customer: ['customer.global-administrator', 'customer.helpdesk-administrator'],
}
/** Those who bind their side, where a duty is to end. */
const WHO_BIND: Record<Side, readonly string[]> = {
  partner: ['partner.global-admin', 'partner.admin-agent'],
  provider: [],
  customer: ['customer.global-administrator'],
}

type Own = { id: string; kind: string }
type Told = { except: string | null; facts: Record<string, unknown> }
type NoticeOfService = Told & { kind: 'service-request'; to: readonly string[] | { people: readonly string[] } }
type NoticeOfDuty = Told & { kind: 'support-duty'; to: readonly string[] }

/** Who hears of a service request: those of each side who took part, and whoever helps there where it is new to them. */
export async function noticeOfService(tx: Tx, event: EventRow, own: Own): Promise<NoticeOfService | undefined> {
  const side = own.kind as Side
  const { customer, severity, status } = event.facts as { customer?: string; severity?: string; status?: string }
  const what = WHAT[event.kind] ?? status
  if (what === undefined || customer === undefined) return undefined
  const people = await tookPart(tx, customer, event.subject_id)
  // What a partner asks the provider without a right the customer hears of once: that it exists.
  if (people.length === 0 && side === 'customer' && what !== 'opened') return undefined
  const anew = people.length === 0 || (side === 'provider' && (what === 'escalated' || what === 'missed'))
  return {
    kind: 'service-request',
    to: anew ? HELPERS[side] : { people },
    except: event.actor_id,
    facts: {
      at: event.at.toISOString(),
      what,
      side,
      severity,
      other: event.subject_name ?? '—',
      reference: referenceOf(event.subject_id),
      request: event.subject_id,
    },
  }
}

const WHAT: Partial<Record<string, string>> = {
  'service-request.opened': 'opened',
  'service-request.noted': 'noted',
  'service-request.escalated': 'escalated',
  'service-request.missed': 'missed',
}

/** A proposal asks the other side; what became of it is told to both. */
export function noticeOfDuty(event: EventRow, own: Own): NoticeOfDuty {
  const { lastDay } = event.facts as { lastDay?: string | null }
  return {
    kind: 'support-duty',
    to: WHO_BIND[own.kind as Side],
    except: event.actor_id,
    facts: {
      at: event.at.toISOString(),
      what: event.kind.replace(/^support-duty\.end-/, '').replace('taken-back', 'back'),
      other: event.subject_name ?? '—',
      rights: lastDay ?? 'none',
    },
  }
}

const tookPart = async (tx: Transaction, customerId: string, requestId: string) =>
  (await tx.rows(sql<{ id: string }>`select door.took_part(${customerId}, ${requestId}) as id`)).map(({ id }) => id)
