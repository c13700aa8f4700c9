import { route, type Route } from '#platform/route.ts'
import { acceptTransfer, declineTransfer, readReceived, readReceivedOne } from './answer-transfer.ts'
import { askTransfer, readTransfer, withdrawTransfer } from './ask-transfer.ts'
import * as shape from './transfers.contract.ts'

const at = '/organisations/{organisationId}'
const own = `${at}/own-subscriptions/{subscriptionId}/transfer`
const one = `${at}/customers/{customerId}/transfers/{transferId}`
const moves = { capability: 'subscriptions.transfer' } as const
const takes = { capability: 'orders.place' } as const

/** A subscription goes on with another partner: the customer asks, the other answers. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: own,
    name: 'readTransfer',
    summary: 'Whether a subscription may go on with another partner, when, with whom, and why not',
    permission: moves,
    params: shape.ownParams,
    answer: shape.choices,
    run: readTransfer,
  }),
  route({
    method: 'POST',
    path: own,
    name: 'askTransfer',
    summary: 'Ask another partner to take it over',
    permission: moves,
    params: shape.ownParams,
    body: shape.transferInput,
    answer: shape.choices,
    run: askTransfer,
  }),
  route({
    method: 'DELETE',
    path: own,
    name: 'withdrawTransfer',
    summary: 'Leave it where it is after all',
    permission: moves,
    params: shape.ownParams,
    answer: shape.choices,
    run: withdrawTransfer,
  }),
  route({
    method: 'GET',
    path: `${at}/transfers`,
    name: 'listTransfers',
    summary: 'What customers want this partner to take over',
    permission: { capability: 'subscriptions.read' },
    params: shape.partnerParams,
    query: shape.receivedQuery,
    answer: shape.receivedList,
    run: readReceived,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readReceivedTransfer',
    summary: 'What would be taken over, from when on, at which price',
    permission: { capability: 'subscriptions.read' },
    params: shape.receivedParams,
    answer: shape.receivedWhole,
    run: readReceivedOne,
  }),
  route({
    method: 'POST',
    path: `${one}/acceptance`,
    name: 'acceptTransfer',
    summary: 'Take it over',
    permission: takes,
    params: shape.receivedParams,
    body: shape.acceptance,
    answer: shape.receivedWhole,
    run: acceptTransfer,
  }),
  route({
    method: 'POST',
    path: `${one}/refusal`,
    name: 'declineTransfer',
    summary: 'Do not take it over',
    permission: takes,
    params: shape.receivedParams,
    answer: shape.receivedWhole,
    run: declineTransfer,
  }),
]
