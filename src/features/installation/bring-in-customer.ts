import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { takeOn, type Company } from './onboarding.store.ts'

/**
 * The operator brings a customer in: the only way into a national cloud, and open in every other. Its first Global Administrator is invited
 * by mail and does the rest; the customer's own activity begins with who brought it in.
 */
export async function bringInCustomer({ house, caller, body }: Visit<unknown, unknown, Company>) {
  const id = newId()
  return transact(house, caller, async (tx) => {
    const side = { kind: 'customer', channel: null, distributorId: null } as const
    await takeOn(tx, id, body, side, ['customer.global-administrator'])
    await record(tx, {
      kind: 'organisation.brought-in',
      subject: { kind: 'organisation', id, name: body.name },
      counterpart: id,
    })
    return { customerId: id }
  })
}
