import { z } from 'zod'
import { OUTCOMES } from '#domain/licence.ts'
import { at, id, page, pageQuery } from '../shapes/wire.contract.ts'

const productParams = z.object({ productId: id })
const personParams = z.object({ personId: id })
export const home = z.object({ organisationId: id })
export const behalf = home.extend({ customerId: id })
export const homeProduct = home.extend(productParams.shape)
export const behalfProduct = behalf.extend(productParams.shape)
export const homePerson = home.extend(personParams.shape)
export const behalfPerson = behalf.extend(personParams.shape)

export const productSeats = z.object({
  id,
  sku: z.string(),
  name: z.string().describe('In the reader’s language'),
  group: z.enum(['directory', 'other']),
  withdrawn: z.boolean().describe('No more seats are provisioned; those that are there are used on'),
  seats: z.int().describe('How many the provider has provisioned'),
  assigned: z.int().describe('How many of them people hold'),
  free: z.int(),
})
export const licences = z.object({ items: z.array(productSeats) })

export const heldProduct = z.object({ id, name: z.string(), since: at })
export const personLicences = z.object({ items: z.array(heldProduct) })

const search = z.string().trim().max(100)
export const holdersQuery = pageQuery.extend({ q: search.optional() })
export const holder = z.object({
  id,
  displayName: z.string(),
  email: z.string(),
  blocked: z.boolean(),
  since: at.nullable().describe('When the product was given; null in a list of everybody'),
  products: z.array(id).describe('All that this person holds'),
})
export const holders = page(holder)

/** Whom it is about: named one by one, or everybody who matches, a thousand at a time. */
export const whom = z.union([
  z.array(id).min(1).max(1000),
  z.object({
    q: search.nullable().default(null).describe('Words that begin the name or the address; null for everybody'),
    holding: id.nullable().default(null).describe('Only those who hold this product'),
    cursor: z.string().max(600).nullable().default(null).describe('From `next` of the call before'),
  }),
])
const products = z.array(id).max(20)
export const changeInput = z.object({ people: whom, give: products, take: products })
export const change = z.object({
  people: z.int().describe('How many it was about'),
  results: z
    .array(z.object({ productId: id, outcome: z.enum(OUTCOMES), people: z.array(id) }))
    .describe('What became of each person and product; every person stands once under each product'),
  products: z.array(productSeats).describe('As they stand afterwards'),
  next: z.string().nullable().describe('Cursor of the next thousand who match, or null when nobody is left'),
})

export const selectionInput = z.object({ people: whom })
export const selection = z.object({
  total: z.int().describe('How many of the people can hold licences here'),
  more: z.boolean().describe('There are more than are counted and can be chosen at once'),
  products: z.array(
    productSeats.extend({ holding: z.int(), share: z.enum(['none', 'some', 'all']).describe('How its box stands') }),
  ),
})
