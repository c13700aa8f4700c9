import { route, type Route } from '#platform/route.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import * as shape from './products.contract.ts'
import { changeProduct, offerProductAgain, publishProduct, readProducts, withdrawProduct } from './products.ts'
import { provisionSeats, readProvisioned } from './provision-seats.ts'

const at = '/installation/{organisationId}'
const one = `${at}/products/{productId}`
const products = { capability: 'installation.reference-data' } as const
const customers = { capability: 'installation.customers' } as const

/** What the provider has, and what it has provisioned for a customer: the operator's, by its own door of the database. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/products`,
    name: 'listProducts',
    summary: 'All products of the provider',
    permission: products,
    params: organisationId,
    answer: shape.products,
    run: readProducts,
  }),
  route({
    method: 'POST',
    path: `${at}/products`,
    name: 'publishProduct',
    summary: 'Publish a product',
    permission: products,
    params: organisationId,
    body: shape.productInput,
    answer: shape.productRow,
    status: 201,
    run: publishProduct,
  }),
  route({
    method: 'PUT',
    path: one,
    name: 'changeProduct',
    summary: 'Change what a product is called',
    permission: products,
    params: shape.productParams,
    body: shape.productChange,
    answer: shape.productRow,
    versioned: true,
    run: changeProduct,
  }),
  route({
    method: 'POST',
    path: `${one}/withdrawal`,
    name: 'withdrawProduct',
    summary: 'Withdraw a product: no more seats',
    permission: products,
    params: shape.productParams,
    answer: shape.productRow,
    run: withdrawProduct,
  }),
  route({
    method: 'DELETE',
    path: `${one}/withdrawal`,
    name: 'offerProductAgain',
    summary: 'Offer a product again',
    permission: products,
    params: shape.productParams,
    answer: shape.productRow,
    run: offerProductAgain,
  }),
  route({
    method: 'GET',
    path: `${at}/customers/{customerId}/seats`,
    name: 'listProvisioned',
    summary: 'What a customer has seats of; the look is in its activity',
    permission: customers,
    params: shape.provisionedParams,
    answer: shape.provisioned,
    run: readProvisioned,
  }),
  route({
    method: 'PUT',
    path: `${at}/customers/{customerId}/seats/{productId}`,
    name: 'provisionSeats',
    summary: 'Set how many seats of a product a customer has',
    permission: customers,
    params: shape.provisionedOneParams,
    body: shape.provisionInput,
    answer: shape.provisioned,
    run: provisionSeats,
  }),
]
