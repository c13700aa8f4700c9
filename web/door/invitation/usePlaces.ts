import type { Member } from '../../shared/contracts.ts'
import { homeOf } from '../../shared/homeOf.ts'
import { useSession } from '../session.ts'

/** Where the page leads on to in the customer's portal. */
export function usePlaces(member: Member) {
  const { session } = useSession()
  const home = homeOf(member, session)
  return {
    home,
    relationships: `${home}/partner-relationships`,
    settings: `${home}/settings`,
    receipt: (evidenceId: string) => `${home}/agreements/${evidenceId}`,
  }
}
