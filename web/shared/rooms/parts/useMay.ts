import { may, type Capability } from '../../../../src/domain/permission-matrix.ts'
import { useOrganisation } from '../../portal/useSession.ts'

/** Whether to offer something at all to a person with these roles; the server decides each time anew. */
export function useMay(capability: Capability): boolean {
  return may(useOrganisation().roles, capability)
}
