import type { EventKind } from '#domain/event.ts'
import type { Tx } from '../acting/transact.store.ts'
import type { MailKind } from '../mail/mail.store.ts'
import { findRecovery } from './recoveries.store.ts'

type Happened = { kind: EventKind; subject_id: string; subject_name: string | null; at: Date }
type Told = { kind: MailKind; to: 'everybody' | readonly string[]; facts: Record<string, unknown> }

const WHAT: Partial<Record<EventKind, string>> = {
  'recovery.opened': 'opened',
  'recovery.approved': 'approved',
  'recovery.cancelled': 'cancelled',
  'recovery.carried-out': 'done',
  'recovery.lapsed': 'lapsed',
}

/** Everybody of the customer hears of each step, and who it is for; its partners and the operators that there is one, without a name. */
export async function noticeOfRecovery(tx: Tx, event: Happened, own: { id: string; kind: string }): Promise<Told> {
  const facts = { at: event.at.toISOString(), what: WHAT[event.kind] ?? 'lapsed', customer: event.subject_name ?? '—' }
  if (own.kind === 'provider') return { kind: 'recovery.operator', to: ['provider.operator'], facts }
  if (own.kind === 'partner')
    return { kind: 'recovery.partner', to: ['partner.global-admin', 'partner.admin-agent'], facts }
  const row = await findRecovery(tx, own.id, event.subject_id)
  const who = { name: row?.display_name ?? '—', email: row?.email ?? '—' }
  return { kind: 'recovery', to: 'everybody', facts: { ...facts, ...who } }
}
