import type { Member, Session } from './contracts.ts'

/** Where a member of this organisation begins; the customer's portal differs by cloud. */
export function homeOf(member: Member, { portalPath }: Pick<Session, 'portalPath'>): string {
  const { organisationId } = member
  if (member.kind === 'partner') return `/partner/${organisationId}/customers`
  return `/${member.kind === 'provider' ? 'operator' : portalPath}/${organisationId}`
}
