import { useRead } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { useRoleNames } from '../parts/useRoleNames.ts'
import type { RoleChoices } from './types.ts'

/** The roles that one may give here, with their names; those somebody has already stay in the list. */
export function useRoleOptions(held: readonly string[] = []) {
  const role = useRoleNames()
  const { data } = useRead<RoleChoices>(`${useOrganisationPath()}/role-choices`)
  const offered = data?.roles ?? []
  return [...new Set([...offered, ...held])].map((value) => ({ value, label: role(value) }))
}
