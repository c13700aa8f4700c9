import type { Client } from './client.ts'
import { newPerson } from './newcomers.ts'
import type { World } from './world.ts'

/** Another operator, who has been one for a month. */
export async function secondOperator(world: World, { days = 30 } = {}): Promise<Client> {
  const ingrid = await world.as('ingrid')
  const email = await newPerson(world, ingrid.org, 'nordmoln.example', ['provider.operator'])
  await world.sql(
    `update membership set since = now() - $2 * interval '1 day' where person_id = (select id from person where email = $1)`,
    [email, days],
  )
  return world.session(email)
}

let number = 0
/** What an operator writes down to let somebody into a customer. */
export const aRecovery = (customerId: string, change: object = {}) => ({
  customerId,
  displayName: 'Saga Nyqvist',
  email: `saga${(number += 1)}@private.example`,
  language: 'en',
  proofKind: 'register',
  proofReference: 'Bolagsverket 2026-11-02',
  proofSeen: 'A certificate of registration that names her as the only signatory; identity card seen at the office.',
  reason: 'The only administrator has died.',
  ...change,
})
