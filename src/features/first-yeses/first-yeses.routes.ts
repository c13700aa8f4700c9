import { route, type Route } from '#platform/route.ts'
import { done, organisationId } from '../shapes/wire.contract.ts'
import { refuseFirstYes, takeBackFirstYes } from './close-first-yes.ts'
import * as shape from './first-yeses.contract.ts'
import {
  agreeToDrop,
  demandTwoAdministrators,
  dropTwoAdministrators,
  readTwoAdministrators,
} from './two-administrators.ts'

const one = '/organisations/{organisationId}/first-yeses/{firstYesId}'
const two = '/organisations/{organisationId}/guardrails/two-administrators'
const administers = { capability: 'invitation.accept' } as const

/** Where two administrators must agree: what becomes of the first yes, and the guardrail that demands it. */
export const routes: Route[] = [
  route({
    method: 'DELETE',
    path: one,
    name: 'takeBackFirstYes',
    summary: 'Take one’s own first yes back, before another administrator has agreed',
    permission: administers,
    params: shape.firstYesParams,
    answer: done,
    run: takeBackFirstYes,
  }),
  route({
    method: 'POST',
    path: `${one}/refusal`,
    name: 'refuseFirstYes',
    summary: 'Disagree with another administrator’s first yes; what was asked stays open',
    permission: administers,
    params: shape.firstYesParams,
    answer: done,
    run: refuseFirstYes,
  }),
  route({
    method: 'GET',
    path: two,
    name: 'readTwoAdministrators',
    summary: 'Whether two administrators must agree for roles of high risk',
    permission: { capability: 'partner-relationships.read' },
    params: organisationId,
    answer: shape.twoAdministrators,
    run: readTwoAdministrators,
  }),
  route({
    method: 'PUT',
    path: two,
    name: 'demandTwoAdministrators',
    summary: 'Two must agree from now on; there must be two who can',
    permission: administers,
    params: organisationId,
    answer: shape.twoAdministrators,
    run: demandTwoAdministrators,
  }),
  route({
    method: 'DELETE',
    path: two,
    name: 'dropTwoAdministrators',
    summary: 'Ask to end that, which a second administrator agrees to; a last one ends it alone',
    permission: administers,
    params: organisationId,
    answer: shape.twoAdministrators,
    run: dropTwoAdministrators,
  }),
  route({
    method: 'POST',
    path: `${two}/second-yes`,
    name: 'agreeToDropTwoAdministrators',
    summary: 'Agree that one yes is enough again',
    permission: administers,
    params: organisationId,
    body: shape.secondYes,
    answer: shape.twoAdministrators,
    run: agreeToDrop,
  }),
]
