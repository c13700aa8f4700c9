import { route, type Route } from '#platform/route.ts'
import { customerParams } from '../customers/customers.contract.ts'
import { organisationId, pageQuery } from '../shapes/wire.contract.ts'
import { agreeToDutyEnd, proposeDutyEnd, refuseDutyEnd, takeBackDutyEnd } from './end-duty.ts'
import { readDutiesAfter, readDutyToCustomer, readOwnDuties } from './read-duty.ts'
import * as shape from './service-requests.contract.ts'

const at = '/organisations/{organisationId}'
const ends = `${at}/support-duty-ends`
const permission = { capability: 'support-duty.end' } as const
const params = shape.dutyEndParams

/** The duty to support: since when, and how both sides end it. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/support-duties`,
    name: 'listOwnSupportDuties',
    summary: 'Who has to support this customer',
    permission: { capability: 'partner-relationships.read' },
    params: organisationId,
    answer: shape.ownDuties,
    run: readOwnDuties,
  }),
  route({
    method: 'GET',
    path: `${at}/support-duties-after-relationships`,
    name: 'listSupportDutiesAfter',
    summary: 'Whom a partner still has to support though the relationship is removed',
    permission: { capability: 'service-requests.read' },
    params: organisationId,
    query: pageQuery,
    answer: shape.dutiesAfter,
    run: readDutiesAfter,
  }),
  route({
    method: 'GET',
    path: `${at}/customers/{customerId}/support-duty`,
    name: 'readSupportDuty',
    summary: 'What a partner owes one customer, and by which way it may ask the provider for it',
    permission: { capability: 'customers.read' },
    params: customerParams,
    answer: shape.dutyToCustomer,
    run: readDutyToCustomer,
  }),
  route({
    method: 'POST',
    path: ends,
    name: 'proposeSupportDutyEnd',
    summary: 'Say the first yes to ending the duty',
    permission,
    params: organisationId,
    body: shape.dutyEndInput,
    answer: shape.dutyEnd,
    status: 201,
    run: proposeDutyEnd,
  }),
  route({
    method: 'POST',
    path: `${ends}/{dutyEndId}/agreement`,
    name: 'agreeToSupportDutyEnd',
    summary: 'Say the second yes: the duty ends',
    permission,
    params,
    answer: shape.dutyEnd,
    run: agreeToDutyEnd,
  }),
  route({
    method: 'POST',
    path: `${ends}/{dutyEndId}/refusal`,
    name: 'refuseSupportDutyEnd',
    summary: 'Say no: the duty runs on',
    permission,
    params,
    answer: shape.dutyEnd,
    run: refuseDutyEnd,
  }),
  route({
    method: 'DELETE',
    path: `${ends}/{dutyEndId}`,
    name: 'takeBackSupportDutyEnd',
    summary: 'Take one’s own first yes back',
    permission,
    params,
    answer: shape.dutyEnd,
    run: takeBackDutyEnd,
  }),
]
