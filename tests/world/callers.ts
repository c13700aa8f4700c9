import type { Route } from '#platform/route.ts'
import { nextAddress, type Client } from './client.ts'
import { newCustomer, newPartner } from './newcomers.ts'
import type { World } from './world.ts'

/** Somebody who may do this, with an address of its own for each call, so that no limit hides an answer. */
export async function makeCallers(world: World) {
  const [partner, customer] = [await newPartner(world), await newCustomer(world)]
  const ingrid = await world.as('ingrid')
  return (route: Route): Client => {
    const operator = route.path.startsWith('/installation/')
    const forCustomer =
      /\{organisationId\}\/(licences|own-subscriptions)|invitation|delegations|domain-proof|joinings|people|first-yeses|two-administrators|\/me\/|session|support-duties$/.test(
        route.path,
      )
    const client = operator ? ingrid : forCustomer ? customer.client : partner.client
    client.address = nextAddress()
    return client
  }
}
