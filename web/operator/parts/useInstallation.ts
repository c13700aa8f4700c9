import type { Answer, Installation, Products } from '../../shared/contracts.ts'
import { useOrganisation } from '../../shared/portal/useSession.ts'

/** The path of the installation in the API, by the organisation that operates it. */
export const useInstallationPath = () => `/installation/${useOrganisation().organisationId}`

export type Overview = Answer<Installation['overview']>
export type PartnerRow = Answer<Installation['partnerRow']>
export type CustomerPlace = Answer<Installation['customerPlace']>
export type CustomerRow = Answer<Installation['customerRow']>
export type ProductRow = Answer<Products['productRow']>
export type Provisioned = Answer<Products['provisioned']>
export type AgreementEdition = Answer<Installation['agreementEditions']>['items'][number]
export type ReferenceEdition = Answer<Installation['referenceEditions']>['items'][number]
