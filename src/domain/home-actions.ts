import type { ActionId } from './actions.ts'
import type { Capability } from './permission-matrix.ts'

/** What a capability in one's own organisation means in the words of the role catalogue, so that both ways in ask one question. */
const BY_CAPABILITY: Partial<Record<Capability, readonly ActionId[]>> = {
  'organisation.read': ['organisation.read'],
  'people.read': ['people.read'],
  'people.manage': [
    'people.create',
    'people.edit',
    'people.block',
    'people.reset-password',
    'people.delete',
    'people.change-roles',
  ],
  'licences.read': ['licences.read'],
  'licences.assign': ['licences.assign'],
  // What the services know beside these; whoever answers for the organisation is let in everywhere.
  'organisation.manage': ['everything'],
}

/** The actions that somebody with these capabilities has at home. */
export function actionsAtHome(has: (capability: Capability) => boolean): ReadonlySet<ActionId> {
  const held = Object.entries(BY_CAPABILITY).filter(([capability]) => has(capability as Capability))
  return new Set(held.flatMap(([, actions]) => actions))
}
