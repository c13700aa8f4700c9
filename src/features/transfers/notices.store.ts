import type { EventRow } from '../audit/events.store.ts'

type Own = { kind: string }
type Notice = { kind: 'transfer'; to: readonly string[]; except: string | null; facts: Record<string, unknown> }

const SELLERS = ['partner.admin-agent', 'partner.sales-agent']
const WHO_MOVE = ['customer.global-administrator']
/** Who hears of what, besides whoever did it: the customer of every answer, whoever gets it of the question and of each end. */
const HEARD: Record<string, readonly Side[]> = {
  'transfer.asked': ['receiver'],
  'transfer.accepted': ['customer', 'leaver'],
  'transfer.declined': ['customer'],
  'transfer.withdrawn': ['receiver', 'leaver'],
  'transfer.lapsed': ['customer', 'receiver', 'leaver'],
  'transfer.done': ['customer', 'receiver', 'leaver'],
}
type Side = 'customer' | 'receiver' | 'leaver'

/** A subscription is on its way from one partner to another: each side is told what concerns it, and who is on the other side only where it may know. */
export function noticeOfTransfer(event: EventRow, own: Own): Notice | undefined {
  const side =
    own.kind === 'customer' ? 'customer' : (event.facts as { side?: Side }).side === 'leaver' ? 'leaver' : 'receiver'
  if (!HEARD[event.kind]?.includes(side)) return undefined
  return {
    kind: 'transfer',
    to: side === 'customer' ? WHO_MOVE : SELLERS,
    except: event.actor_id,
    facts: {
      at: event.at.toISOString(),
      what: event.kind.slice('transfer.'.length),
      side,
      other: event.subject_name ?? '—',
    },
  }
}
