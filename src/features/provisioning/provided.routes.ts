import { route, type Route } from '#platform/route.ts'
import * as shape from './provided.contract.ts'
import { readCustomersServices, readOwnServices } from './read-provided.ts'

const at = '/organisations/{organisationId}'

/** What is provisioned, its state, and where it is administered. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/services`,
    name: 'listOwnServices',
    summary: 'The services that the organisation itself has',
    permission: { capability: 'licences.read' },
    params: shape.own,
    answer: shape.services,
    run: readOwnServices,
  }),
  route({
    method: 'GET',
    path: `${at}/customers/{customerId}/services`,
    name: 'listCustomerServices',
    summary: 'The services that a customer has, as far as the rights go',
    permission: { capability: 'customers.read' },
    params: shape.there,
    answer: shape.services,
    run: readCustomersServices,
  }),
]
