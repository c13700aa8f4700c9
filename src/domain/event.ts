/** Everything that can happen, in the past tense: one list for the log, the notices and, later, the webhooks. */
export const EVENTS = [
  'request.created', 'request.handed-over', 'request.opened', 'request.link-handed-out', 'request.sent', 'request.re-issued', 'request.withdrawn',
  'request.discarded', 'request.seen', 'request.forwarded', 'request.accepted', 'request.declined', 'request.lapsed',
  'relationship.started', 'relationship.removed',
  'delegation.granted', 'delegation.ended', 'delegation.lapsed',
  'agreement.accepted',
  'organisation.founded', 'organisation.onboarded', 'organisation.confirmed', 'organisation.suspended', 'organisation.resumed', 'organisation.changed',
  'organisation.domain-proved', 'organisation.looked-up',
  'person.joined', 'person.invited', 'person.asked-to-join', 'person.refused', 'person.roles-changed', 'person.blocked', 'person.unblocked',
  'person.password-reset', 'person.erased',
  'token.created', 'token.revoked',
  'agreement.published', 'reference.published',
  'people.listed',
] as const
export type EventKind = (typeof EVENTS)[number]
