import { route, type Route } from '#platform/route.ts'
import { moveSubscription, quoteMove, reactivateSubscription, suspendSubscription } from './move-subscription.ts'
import { planRenewal, renameSubscription } from './plan-renewal.ts'
import { readAll, readOfCustomer, readOwn, readSubscription } from './read-subscriptions.ts'
import * as shape from './subscriptions.contract.ts'
import { retryProvisioning } from '../provisioning/retry.ts'
import { assignSupport, readSupportChoices } from './support-contact.ts'

const at = '/organisations/{organisationId}'
const there = `${at}/customers/{customerId}/subscriptions`
const one = `${there}/{subscriptionId}`
const reads = { capability: 'subscriptions.read' } as const
const sells = { capability: 'orders.place' } as const
const supports = { capability: 'support-contacts.assign' } as const

/** What was bought: read by both sides, moved by the partner that sold it. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/subscriptions`,
    name: 'listSubscriptions',
    summary: 'All that this partner has sold',
    permission: reads,
    params: shape.ownParams.pick({ organisationId: true }),
    query: shape.listQuery,
    answer: shape.subscriptions,
    run: readAll,
  }),
  route({
    method: 'GET',
    path: `${at}/own-subscriptions`,
    name: 'listOwnSubscriptions',
    summary: 'What the organisation itself has, of whichever partner',
    permission: { capability: 'licences.read' },
    params: shape.ownParams.pick({ organisationId: true }),
    query: shape.ofCustomerQuery,
    answer: shape.ownSubscriptions,
    run: readOwn,
  }),
  route({
    method: 'GET',
    path: there,
    name: 'listCustomerSubscriptions',
    summary: 'What this partner has sold to a customer',
    permission: reads,
    params: shape.customerParams,
    query: shape.ofCustomerQuery,
    answer: shape.subscriptions,
    run: readOfCustomer,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readSubscription',
    summary: 'A subscription with its charges, and where it may go from here',
    permission: reads,
    params: shape.params,
    answer: shape.whole,
    run: readSubscription,
  }),
  route({
    method: 'POST',
    path: `${one}/quotes`,
    name: 'quoteSubscriptionMove',
    summary: 'What a change would come to; changes nothing',
    permission: sells,
    params: shape.params,
    body: shape.moveInput.pick({ wish: true }),
    answer: shape.quoted,
    run: quoteMove,
  }),
  route({
    method: 'POST',
    path: `${one}/changes`,
    name: 'moveSubscription',
    summary: 'Change the quantity, cancel, convert or upgrade, at the price that was quoted',
    permission: sells,
    params: shape.params,
    body: shape.moveInput,
    answer: shape.whole,
    run: moveSubscription,
  }),
  route({
    method: 'POST',
    path: `${one}/suspension`,
    name: 'suspendSubscription',
    summary: 'Nobody uses it until it is reactivated',
    permission: sells,
    params: shape.params,
    answer: shape.whole,
    run: suspendSubscription,
  }),
  route({
    method: 'DELETE',
    path: `${one}/suspension`,
    name: 'reactivateSubscription',
    summary: 'It is used again',
    permission: sells,
    params: shape.params,
    answer: shape.whole,
    run: reactivateSubscription,
  }),
  route({
    method: 'PUT',
    path: `${one}/renewal`,
    name: 'planSubscriptionRenewal',
    summary: 'Whether it goes on after its term, and as what',
    permission: sells,
    params: shape.params,
    body: shape.renewalPlan,
    answer: shape.whole,
    versioned: true,
    run: planRenewal,
  }),
  route({
    method: 'PUT',
    path: `${one}/nickname`,
    name: 'renameSubscription',
    summary: 'What the partner calls it',
    permission: sells,
    params: shape.params,
    body: shape.nickname,
    answer: shape.whole,
    versioned: true,
    run: renameSubscription,
  }),
  route({
    method: 'POST',
    path: `${one}/provisioning/retry`,
    name: 'retryProvisioning',
    summary: 'Ask the service again, where it was given up',
    permission: sells,
    params: shape.params,
    answer: shape.whole,
    run: retryProvisioning,
  }),
  route({
    method: 'GET',
    path: `${one}/support-contact/choices`,
    name: 'listSupportContactChoices',
    summary: 'Whom its people may be sent to',
    permission: supports,
    params: shape.params,
    answer: shape.supportChoices,
    run: readSupportChoices,
  }),
  route({
    method: 'PUT',
    path: `${one}/support-contact`,
    name: 'assignSupportContact',
    summary: 'Name the partner that its people turn to',
    permission: supports,
    params: shape.params,
    body: shape.supportInput,
    answer: shape.whole,
    versioned: true,
    run: assignSupport,
  }),
]
