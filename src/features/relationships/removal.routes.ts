import { route, type Route } from '#platform/route.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import { readFormer, readRemoval } from './read-removal.ts'
import * as shape from './removal.contract.ts'
import { removeRelationship, resumeRelationship } from './remove-relationship.ts'

const at = '/organisations/{organisationId}'
const byPartner = `${at}/customers/{customerId}/removal`
const byCustomer = `${at}/partner-relationships/{relationshipId}/removal`
const removes = { capability: 'relationships.remove' } as const

/** Parting: each side has the same three, with one act behind them. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: byPartner,
    name: 'readRemoval',
    summary: 'What stands in the way of removing the relationship, until when, and what it would close',
    permission: { capability: 'customers.read' },
    params: shape.customerParams,
    answer: shape.removal,
    run: readRemoval,
  }),
  route({
    method: 'POST',
    path: byPartner,
    name: 'removeRelationship',
    summary: 'Remove the relationship, now or on a day to come',
    permission: removes,
    params: shape.customerParams,
    body: shape.removalInput,
    answer: shape.removed,
    versioned: true,
    run: removeRelationship,
  }),
  route({
    method: 'DELETE',
    path: byPartner,
    name: 'resumeRelationship',
    summary: 'Take a planned end back',
    permission: removes,
    params: shape.customerParams,
    answer: shape.removed,
    versioned: true,
    run: resumeRelationship,
  }),
  route({
    method: 'GET',
    path: byCustomer,
    name: 'readNotice',
    summary: 'When the relationship with a partner can end, and what that would close',
    permission: { capability: 'partner-relationships.read' },
    params: shape.relationshipParams,
    answer: shape.removal,
    run: readRemoval,
  }),
  route({
    method: 'POST',
    path: byCustomer,
    name: 'giveNotice',
    summary: 'Give a partner notice: the relationship ends now, or as soon as its rules allow',
    permission: removes,
    params: shape.relationshipParams,
    body: shape.removalInput,
    answer: shape.removed,
    versioned: true,
    run: removeRelationship,
  }),
  route({
    method: 'DELETE',
    path: byCustomer,
    name: 'takeNoticeBack',
    summary: 'Take one’s own notice back',
    permission: removes,
    params: shape.relationshipParams,
    answer: shape.removed,
    versioned: true,
    run: resumeRelationship,
  }),
  route({
    method: 'GET',
    path: `${at}/former-customers`,
    name: 'listFormerCustomers',
    summary: 'Customers that this partner once had, with the receipt of the end',
    permission: { capability: 'customers.read' },
    params: organisationId,
    query: shape.formerQuery,
    answer: shape.former,
    run: readFormer,
  }),
]
