import { createContext, use } from 'react'
import type { Session } from '../shared/contracts.ts'

type Here = { session: Session; reload: () => void }

export const SessionContext = createContext<Here | undefined>(undefined)

/** Who is here, and the way to ask again after signing in. */
export function useSession(): Here {
  const here = use(SessionContext)
  if (!here) throw new Error('outside of the door')
  return here
}
