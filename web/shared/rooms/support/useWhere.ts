import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import type { Where } from './types.ts'

/** Each side reads its own: the operator by a path of its own, the customer under a name of its own. */
export function useWhere(): Where {
  const { kind, organisationId } = useOrganisation()
  const path = useOrganisationPath()
  if (kind === 'provider')
    return { at: `/installation/${organisationId}/service-requests`, to: 'service-requests', side: 'provider' }
  return kind === 'customer'
    ? { at: `${path}/service-requests`, to: 'support', side: 'customer' }
    : { at: `${path}/service-requests`, to: 'service-requests', side: 'partner' }
}
