import type { Answer, Installation } from '../../shared/contracts.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useInstallationPath } from './useInstallation.ts'

/** What an edition of clouds or regions holds, as far as the page draws it. */
export type Cloud = {
  id: string
  rightsChoice: string
  acceptancePortal: string
  onePartnerPerCustomer: boolean
  openForNewCustomers: boolean
}
export type Region = { id: string; currency?: string; countries: string[] }
export type CloudsData = { clouds: Cloud[]; source?: string }
export type RegionsData = { regions: Region[]; currencies?: Record<string, string>; source?: string }

export function useReferenceEditions() {
  return useRead<Answer<Installation['referenceEditions']>>(`${useInstallationPath()}/reference-editions`, undefined, {
    staleTime: 60_000,
  })
}

export const useRegions = () => useInForce('regions') as RegionsData | undefined
export const useClouds = () => useInForce('clouds') as CloudsData | undefined

function useInForce(kind: 'clouds' | 'regions') {
  return useReferenceEditions().data?.items.find((one) => one.kind === kind && one.inForce)?.data
}
