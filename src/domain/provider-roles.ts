import type { ActionId, ProviderAction } from './actions.ts'
import type { RoleLevel } from './directory-roles.ts'

/** Said in every language that people read here. */
export type Named = { en: string; sv: string }
/** A role for services that the provider itself runs: what the partner centre knows of it, the service does. */
export type ProviderRole = {
  id: `provider.${string}`
  templateId: string
  level: RoleLevel
  name: Named
  purpose: Named
  actions: readonly ActionId[]
  /** Not asked for any more; what was given of it runs as it was given, with its extension where it has one. */
  withdrawn: boolean
}
/** One edition of the provider's own roles and of what they let somebody do; a later one stands beside it. */
export type ProviderRoles = {
  actions: readonly { id: ProviderAction; name: Named }[]
  roles: readonly ProviderRole[]
}

/** The words of an edition in one language, as those of the directory's roles are kept. */
export function wordsOfEdition({ actions, roles }: ProviderRoles, language: keyof Named): Record<string, string> {
  return Object.fromEntries([
    ...actions.map(({ id, name }) => [`action.${id}`, name[language]] as const),
    ...roles.flatMap(({ id, name, purpose }) => [
      [`role.${id}`, name[language]] as const,
      [`role.${id}.purpose`, purpose[language]] as const,
    ]),
  ])
}
