import { z } from 'zod'
import { route, type Route } from '#platform/route.ts'
import { endedDelegation, giveUpRoleParams } from '../relationships/partner-relationships.contract.ts'
import { id, organisationId } from '../shapes/wire.contract.ts'
import * as shape from './customers.contract.ts'
import { createCustomer } from './create-customer.ts'
import { exportCustomers } from './export-customers.ts'
import { giveUpRights } from './give-up-rights.ts'
import { countOwnCustomers, readCustomerCountries, readCustomers } from './list-customers.ts'
import { readActing } from './read-acting.ts'
import { readCustomer } from './read-customer.ts'
import { readTags, tagCustomer } from './tag-customer.ts'

const all = '/organisations/{organisationId}/customers'
const one = `${all}/{customerId}`
const acts = { capability: 'users-of-customers.manage' } as const
const reads = { capability: 'customers.read' } as const

/** The partner's customers, and its rights in them. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: all,
    name: 'listCustomers',
    summary: 'Customers, a page at a time',
    permission: reads,
    params: organisationId,
    query: shape.customerListQuery,
    answer: shape.customerList,
    run: readCustomers,
  }),
  route({
    method: 'POST',
    path: all,
    name: 'createCustomer',
    summary: 'A customer that has no organisation here: founded, and its first administrator invited',
    permission: { capability: 'customers.create' },
    params: organisationId,
    body: shape.newCustomer,
    answer: shape.createdCustomer,
    status: 201,
    run: createCustomer,
  }),
  route({
    method: 'GET',
    path: `${all}/export`,
    name: 'exportCustomers',
    summary: 'Customers as a file for spreadsheets, all or as filtered',
    permission: reads,
    params: organisationId,
    query: shape.customerFilters,
    answer: z.string(),
    file: true,
    run: exportCustomers as never,
  }),
  route({
    method: 'GET',
    path: `${all}/count`,
    name: 'countCustomers',
    summary: 'How many, exact to 10,000',
    permission: reads,
    params: organisationId,
    query: shape.customerFilters,
    answer: shape.customerCount,
    run: countOwnCustomers,
  }),
  route({
    method: 'GET',
    path: `${all}/countries`,
    name: 'listCustomerCountries',
    summary: 'Countries with customers',
    permission: reads,
    params: organisationId,
    answer: shape.customerCountries,
    run: readCustomerCountries,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readCustomer',
    summary: 'Account, rights and what may be done there',
    permission: reads,
    params: shape.customerParams,
    answer: shape.customer,
    run: readCustomer,
  }),
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/customer-tags',
    name: 'listTags',
    summary: 'Tags in use',
    permission: reads,
    params: organisationId,
    answer: shape.tags,
    run: readTags,
  }),
  route({
    method: 'PUT',
    path: `${one}/tags`,
    name: 'tagCustomer',
    summary: 'The partner’s own words for a customer',
    permission: { capability: 'customers.tag' },
    params: shape.customerParams,
    body: shape.tagsInput,
    answer: shape.tags,
    run: tagCustomer,
  }),
  route({
    method: 'GET',
    path: `${one}/acting`,
    name: 'readActing',
    summary: 'Entering the customer’s portal: with which rights, until when',
    permission: acts,
    params: shape.customerParams,
    answer: shape.acting,
    run: readActing,
  }),
  route({
    method: 'DELETE',
    path: `${one}/delegations/{delegationId}`,
    name: 'giveUpRights',
    summary: 'Give rights back',
    permission: { capability: 'delegations.end' },
    params: z.object({ organisationId: id, customerId: id, delegationId: id }),
    answer: endedDelegation,
    versioned: true,
    run: giveUpRights,
  }),
  route({
    method: 'DELETE',
    path: `${one}/delegations/{delegationId}/roles/{role}`,
    name: 'giveUpRole',
    summary: 'Give one role of a delegation back',
    permission: { capability: 'delegations.end' },
    params: giveUpRoleParams,
    answer: endedDelegation,
    versioned: true,
    run: giveUpRights,
  }),
]
