import type { House } from '#platform/house.ts'
import { adoptRolesInForce } from './provider-roles.store.ts'

/** An edition that was published on another server, or whose day has come, is known here within a round of the clock. */
export const adoptRoles = (house: House): Promise<void> => adoptRolesInForce(house)
