import type { Answer, Installation } from '../../shared/contracts.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useInstallationPath } from './useInstallation.ts'

/** What an edition of clouds, regions or own roles holds, as far as the page draws it. */
export type Cloud = {
  id: string
  rightsChoice: string
  acceptancePortal: string
  onePartnerPerCustomer: boolean
  openForNewCustomers: boolean
}
export type Region = { id: string; currency?: string; countries: string[] }
export type CloudsData = { clouds: Cloud[]; source?: string }
/** In every language that people read here. */
export type Named = { en: string; sv: string }
export type OwnAction = { id: string; name: Named }
export type OwnRole = {
  id: string
  templateId: string
  level: string
  name: Named
  purpose: Named
  actions: string[]
  withdrawn: boolean
}
export type RolesData = { actions: OwnAction[]; roles: OwnRole[]; source?: string }
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
