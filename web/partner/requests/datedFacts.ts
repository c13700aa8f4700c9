import type { RequestRow } from './types.ts'

export type DatedFact = {
  kind:
    | 'created'
    | 'linkHandedOut'
    | 'sent'
    | 'reminded'
    | 'seen'
    | 'forwarded'
    | 'awaitsSecond'
    | 'accepted'
    | 'declined'
    | 'withdrawn'
    | 'expired'
  at: string
}

/** What has happened to a request so far, oldest first. */
export function datedFacts(row: RequestRow): DatedFact[] {
  const answered = row.state === 'accepted' || row.state === 'declined' ? row.state : undefined
  const all: [DatedFact['kind'] | undefined, string | null][] = [
    ['created', row.createdAt],
    ['linkHandedOut', row.linkHandedOutAt],
    ['sent', row.sentAt],
    ['reminded', row.remindedAt],
    ['seen', row.seenAt],
    ['forwarded', row.forwardedAt],
    ['awaitsSecond', row.awaitsSecondYesSince],
    [answered, row.answeredAt],
    ['withdrawn', row.withdrawnAt],
    ['expired', row.state === 'expired' ? row.expiresAt : null],
  ]
  return all.flatMap(([kind, at]) => (kind && at ? [{ kind, at }] : [])).toSorted((a, b) => a.at.localeCompare(b.at))
}
