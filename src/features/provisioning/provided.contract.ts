import { z } from 'zod'
import { IN_PLACE } from '#domain/provided.ts'
import { PROVISIONING_CAUSES } from '#domain/provisioning.ts'
import { at, id } from '../shapes/wire.contract.ts'

export const own = z.object({ organisationId: id })
export const there = z.object({ organisationId: id, customerId: id })

const part = z.object({
  productId: id,
  product: z.string().describe('In the reader’s language'),
  subscriptionId: id.nullable().describe('None where the provider gave the seats by hand'),
  partner: z.object({ id, name: z.string() }).nullable().describe('Who sold it'),
  state: z.enum(IN_PLACE),
  kind: z.enum(['licence', 'usage']),
  seats: z.int(),
  provisioned: z.int().describe('How many of them the service has said are there'),
  provisioning: z
    .object({ state: z.enum(['waiting', 'done', 'failed']), cause: z.enum(PROVISIONING_CAUSES).nullable(), at })
    .nullable(),
})
export const provided = z.object({
  id: id.nullable().describe('None: products that belong to no service'),
  name: z.string().nullable(),
  adminUrl: z.string().nullable().describe('Where it is administered for this customer; only for whoever may'),
  action: z.string().nullable().describe('What one must be allowed to do there to be shown the address'),
  why: z.string().nullable().describe('Why the address is kept back: the code of a refusal'),
  parts: z.array(part),
})
export const services = z.object({
  items: z.array(provided),
  whole: z
    .boolean()
    .describe('All that the customer has; without the right to read its licences, only what was sold by this partner'),
})
