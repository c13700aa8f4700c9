import type { House } from '#platform/house.ts'
import { seedGroups } from './groups.ts'
import { seedRelationships } from './relationships.ts'

/** What the demo world's people have done with each other: made by the acts themselves, each once. */
export async function furnish(house: House): Promise<void> {
  await seedRelationships(house)
  await seedGroups(house)
}
