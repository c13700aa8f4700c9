import { use, createContext } from 'react'
import type { Member, Session } from '../contracts.ts'

type Here = { session: Session; organisation: Member; base: string }

export const HereContext = createContext<Here | undefined>(undefined)

function useHere(): Here {
  const here = use(HereContext)
  if (!here) throw new Error('outside of a portal')
  return here
}

/** Who is signed in. */
export const useSession = () => useHere().session
/** The acting organisation, which the address names, with this person's roles in it. */
export const useOrganisation = () => useHere().organisation
/** The path of the acting organisation in the API: `${useOrganisationPath()}/customers`. */
export const useOrganisationPath = () => `/organisations/${useHere().organisation.organisationId}`
/** An address in this portal for a `Link`: `usePlace()('customers')`. The base name is added by the router. */
export function usePlace() {
  const { organisationId } = useHere().organisation
  return (rest = '') => `/${organisationId}${rest ? `/${rest}` : ''}`
}
/** The same address as the whole document knows it: for a new tab, or another person. */
export function useWholePlace() {
  const { base } = useHere()
  const place = usePlace()
  return (rest = '') => `/${base}${place(rest)}`
}
