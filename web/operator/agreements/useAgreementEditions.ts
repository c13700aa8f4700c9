import type { Answer, Installation } from '../../shared/contracts.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useInstallationPath } from '../parts/useInstallation.ts'

/** Every edition of every agreement; few enough to be read at once. */
export const useAgreementEditions = () =>
  useRead<Answer<Installation['agreementEditions']>>(`${useInstallationPath()}/agreement-editions`)
