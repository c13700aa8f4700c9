import { route, type Route } from '#platform/route.ts'
import { customerParams } from '../customers/customers.contract.ts'
import { relationshipParams } from '../relationships/partner-relationships.contract.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import { readAddressRules } from './address-rules.ts'
import * as shape from './billing-profiles.contract.ts'
import {
  readBillingChanges,
  readBillingChangesHere,
  readBillingHere,
  readBillingProfile,
} from './read-billing-profile.ts'
import { saveBillingProfile } from './save-billing-profile.ts'

const ofCustomer = '/organisations/{organisationId}/customers/{customerId}/billing-profile'
const ofPartner = '/organisations/{organisationId}/partner-relationships/{relationshipId}/billing-profile'
const reads = { capability: 'billing-profiles.read' } as const

/** What a partner bills a customer by. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: ofCustomer,
    name: 'readBillingProfile',
    summary: 'What a customer is billed by, beside what it is by its own register',
    permission: reads,
    params: customerParams,
    answer: shape.billingOfCustomer,
    run: readBillingProfile,
  }),
  route({
    method: 'PUT',
    path: ofCustomer,
    name: 'saveBillingProfile',
    summary: 'What a customer is billed by, whole',
    permission: { capability: 'billing-profiles.write' },
    params: customerParams,
    body: shape.billingInput,
    answer: shape.savedProfile,
    versioned: true,
    run: saveBillingProfile,
  }),
  route({
    method: 'GET',
    path: `${ofCustomer}/changes`,
    name: 'listBillingChanges',
    summary: 'Who changed it, what stood there before, newest first',
    permission: reads,
    params: customerParams,
    query: shape.billingChangesQuery,
    answer: shape.billingChanges,
    run: readBillingChanges,
  }),
  route({
    method: 'GET',
    path: ofPartner,
    name: 'readBillingProfileHere',
    summary: 'What a partner bills this organisation by',
    permission: reads,
    params: relationshipParams,
    answer: shape.billingHere,
    run: readBillingHere,
  }),
  route({
    method: 'GET',
    path: `${ofPartner}/changes`,
    name: 'listBillingChangesHere',
    summary: 'Who of the partner changed it, newest first',
    permission: reads,
    params: relationshipParams,
    query: shape.billingChangesQuery,
    answer: shape.billingChanges,
    run: readBillingChangesHere,
  }),
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/address-rules',
    name: 'readAddressRules',
    summary: 'What an address and a bill need in a country',
    permission: reads,
    params: organisationId,
    query: shape.addressRulesQuery,
    answer: shape.addressRules,
    run: readAddressRules,
  }),
]
