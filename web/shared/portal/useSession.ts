import { use, createContext } from 'react'
import type { Member, Session } from '../contracts.ts'

/** The customer that a partner's person acts for here, and what it may do. */
export type Behalf = { customerId: string; name: string; actions: readonly string[] }
type Here = { session: Session; organisation: Member; base: string; behalf?: Behalf }

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
/** Set where a partner's person acts for a customer: then the customer is whose people and licences these are. */
export const useBehalf = () => useHere().behalf
/** Whose people and licences this page is about: `useOrganisation`, or the customer that one acts for. */
export function useSubject(): { id: string; name: string } {
  const { organisation, behalf } = useHere()
  return behalf
    ? { id: behalf.customerId, name: behalf.name }
    : { id: organisation.organisationId, name: organisation.name }
}
/** Whether to offer something with people or licences at all; the server decides each time anew. */
export function useCan(action: string): boolean {
  const { organisation, behalf } = useHere()
  return (behalf?.actions ?? organisation.actions).includes(action)
}
/** The path in the API of whom this page is about: `${useOrganisationPath()}/people`, also where one acts for a customer. */
export const useOrganisationPath = () => `/organisations/${whose(useHere())}`
/** An address in this portal for a `Link`: `usePlace()('customers')`. The base name is added by the router. */
export function usePlace() {
  const here = whose(useHere())
  return (rest = '') => `/${here}${rest ? `/${rest}` : ''}`
}
const whose = ({ organisation, behalf }: Here) =>
  behalf ? `${organisation.organisationId}/customers/${behalf.customerId}` : organisation.organisationId
/** The same address as the whole document knows it: for a new tab, or another person. */
export function useWholePlace() {
  const { base } = useHere()
  const place = usePlace()
  return (rest = '') => `/${base}${place(rest)}`
}
