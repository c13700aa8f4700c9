import { z } from 'zod'
import { id, line, version } from '../shapes/wire.contract.ts'

export const productParams = z.object({ organisationId: id, productId: id })
export const productRow = z.object({
  id,
  sku: z.string(),
  nameEn: z.string(),
  nameSv: z.string(),
  group: z.enum(['directory', 'other']),
  withdrawn: z.boolean(),
  serviceId: id.nullable().describe('The service that it belongs to'),
  version,
})
export const products = z.object({ items: z.array(productRow) })
export const productChange = z.object({
  nameEn: line(80),
  nameSv: line(80),
  group: z.enum(['directory', 'other']).describe('Whether the directory itself manages it; decides nothing'),
  serviceId: id.nullable().default(null).describe('The service that it belongs to'),
})
export const productInput = productChange.extend({
  sku: line(40).describe('The provider’s own article number; never changes'),
})

export const provisionedParams = z.object({ organisationId: id, customerId: id })
export const provisionedOneParams = provisionedParams.extend({ productId: id })
export const provisioned = z.object({
  items: z.array(
    z.object({
      productId: id,
      sku: z.string(),
      name: z.string(),
      withdrawn: z.boolean(),
      seats: z.int(),
      ordered: z.int().describe('How many of them its subscriptions give; the others were given by hand'),
      assigned: z.int(),
      free: z.int(),
    }),
  ),
})
export const provisionInput = z.object({
  seats: z.int().min(0).max(10_000_000).describe('Given by hand, beside those that are ordered'),
})
