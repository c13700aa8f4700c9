import { allows } from '#domain/access.ts'
import { acceptancePortal, rightsForced } from '#domain/cloud.ts'
import { regionOf } from '#domain/region.ts'
import { OPEN_DAYS, RIGHTS_DAYS } from '#domain/request.ts'
import { delegableRoles, directoryRole, rolesOfTemplate, TEMPLATES, type TemplateId } from '#domain/role-catalogue.ts'
import { EXTEND_DAYS, mayExtend } from '#domain/terms.ts'
import { LANGUAGES } from '#platform/words.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { listTemplates, templateView } from '../groups/templates.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { loadAsker } from './ask.store.ts'
import { hasAdminAgents } from './requests.store.ts'

/** What this person may ask for, and why not more: what the wizard starts from. */
export async function requestOptions({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => {
    const { partner, cloud, block } = await loadAsker(tx)
    const regions = await editionInForce(tx, 'regions')
    const regionId = regionOf(regions, partner.country) ?? null
    return {
      cloud: partner.cloud,
      country: partner.country,
      mayIncludeRights: allows(tx.actor, 'requests.open-with-rights'),
      rightsForced: rightsForced(cloud),
      blockedBy: block ?? null,
      templates: (Object.keys(TEMPLATES) as TemplateId[]).map((id) => ({
        id,
        roles: rolesOfTemplate(id).flatMap((role) => {
          const known = directoryRole(role)
          return known ? [{ id: known.id, level: known.level, actions: [...known.actions] }] : []
        }),
      })),
      roles: delegableRoles().map(({ id, level, actions }) => ({
        id,
        level,
        actions: [...actions],
        extendable: mayExtend(id),
      })),
      ownTemplates: (await listTemplates(tx, partner.id)).map(templateView),
      extendDays: EXTEND_DAYS,
      languages: [...LANGUAGES],
      openDays: OPEN_DAYS,
      rightsDays: RIGHTS_DAYS,
      regionCountries: [...(regions.regions.find((region) => region.id === regionId)?.countries ?? [])].filter((code) =>
        /^[A-Z]{2}$/.test(code),
      ),
      regionEdition: regions.edition,
      regionId,
      acceptancePortal: acceptancePortal(cloud),
      hasAdminAgents: await hasAdminAgents(tx, partner.id),
    }
  })
}
