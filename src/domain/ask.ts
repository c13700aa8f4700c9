import { rightsForced, type Cloud } from './cloud.ts'
import { Refusal } from './refusal.ts'
import { TEMPLATES } from './role-catalogue.ts'
import { OWN_SET } from './terms.ts'

export type Ask = {
  purpose: 'relationship' | 'rights'
  includeRights: boolean
  template: string | null
  lengthDays: number | null
}

/** R3, R6: whether an ask is whole. Where the partner's cloud leaves no choice, rights are part of every ask. */
export function demandWholeAsk(ask: Ask, cloud: Cloud) {
  if (!ask.includeRights && rightsForced(cloud)) throw new Refusal('rights-always-included', { cloud: cloud.id })
  if (!ask.includeRights && ask.purpose === 'rights') throw new Refusal('rights-purpose-needs-rights')
  if (ask.includeRights && (ask.template === null || !isTemplate(ask.template)))
    throw new Refusal('template-unknown', { template: ask.template ?? '' })
}

const isTemplate = (id: string) => id === OWN_SET || Object.hasOwn(TEMPLATES, id)

/** What stands in the way of any request of this partner at all, or nothing. */
export function blockOfPartner(
  partner: { suspended: boolean },
  agreement: 'missing' | 'outdated' | 'current',
): 'partner-suspended' | 'partner-agreement-missing' | undefined {
  if (partner.suspended) return 'partner-suspended'
  return agreement === 'missing' ? 'partner-agreement-missing' : undefined
}
