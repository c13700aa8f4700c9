import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import type { AddressRules } from './types.ts'

/** What an address needs in this country; they do not change while somebody writes. */
export function useAddressRules(country: string): AddressRules | undefined {
  const path = useOrganisationPath()
  const { data } = useRead<AddressRules>(
    `${path}/address-rules`,
    { country },
    { enabled: country !== '', staleTime: 3_600_000, keepPrevious: true },
  )
  return data
}
