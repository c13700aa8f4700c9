import { firstAssignments, type Assignment } from '#domain/assignment.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { demandTerms, OWN_SET, type RoleTerms } from '#domain/terms.ts'
import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { namedGroups } from './named-groups.store.ts'
import { deleteTemplateRow, findTemplate, insertTemplate, listTemplates, templateView } from './templates.store.ts'

type Input = { name: string; terms: RoleTerms[]; groups: Assignment[] | null }

/** The partner’s own templates. */
export const readTemplates = ({ house, caller }: Visit) =>
  transact(house, caller, async (tx) => ({
    items: (await listTemplates(tx, caller.organisationId)).map(templateView),
  }))

/** A set of roles with their terms, kept under a name for the next request. */
export async function createTemplate({ house, caller, body }: Visit<unknown, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    demandTerms(body.terms)
    const roles = body.terms.map(({ role }) => role)
    const groups = await namedGroups(tx, body.groups ?? firstAssignments(OWN_SET, roles), roles)
    const made = { id: newId(), name: body.name, terms: body.terms, groups, version: 1 }
    demand(await insertTemplate(tx, caller.organisationId, made.id, made), 'template-name-taken', { name: body.name })
    await record(tx, { kind: 'template.created', subject: { kind: 'template', id: made.id, name: body.name } })
    return made
  })
}

/** Requests that were made from it keep what they asked. */
export async function deleteTemplate({ house, caller, params, version }: Visit<{ templateId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findTemplate(tx, caller.organisationId, params.templateId)
    if (!row) throw new Refusal('not-found')
    const deleted = await deleteTemplateRow(tx, caller.organisationId, row.id, version)
    demand(deleted === 1, 'version-stale', { version: row.version })
    await record(tx, { kind: 'template.deleted', subject: { kind: 'template', id: row.id, name: row.name } })
    return { done: true as const }
  })
}
