import { BUILT_IN_GROUPS, type Assignment } from '#domain/assignment.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { findGroup } from './groups.store.ts'
import type { TemplateGroups } from './templates.store.ts'

/** Groups by the names they have now: what the customer reads and the receipt keeps. They hold only what is asked for. */
export async function namedGroups(
  tx: Tx,
  groups: readonly Assignment[],
  asked: readonly string[],
): Promise<TemplateGroups> {
  const named: TemplateGroups = []
  for (const { group, roles } of groups) {
    const foreign = roles.find((role) => !asked.includes(role))
    if (foreign !== undefined) throw new Refusal('role-not-asked', { role: foreign })
    const own = isBuiltIn(group) ? null : await findGroup(tx, tx.caller.organisationId, group)
    if (own === undefined) throw new Refusal('group-unknown')
    named.push({ group, name: own?.name ?? null, roles: [...roles] })
  }
  return named
}

const isBuiltIn = (group: string) => (BUILT_IN_GROUPS as readonly string[]).includes(group)
