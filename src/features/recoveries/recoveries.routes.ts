import { route, type Route } from '#platform/route.ts'
import { done, nothing, organisationId } from '../shapes/wire.contract.ts'
import { approveRecovery } from './approve-recovery.ts'
import { cancelRecovery, stopRecovery } from './cancel-recovery.ts'
import { openRecovery } from './open-recovery.ts'
import { readOwnRecovery, readRecoveries, readRecovery } from './read-recoveries.ts'
import * as shape from './recoveries.contract.ts'

const all = '/installation/{organisationId}/recoveries'
const one = `${all}/{recoveryId}`
const permission = { capability: 'installation.recoveries' } as const

/** A customer whose only administrator is locked out: two operators, a wait, and anybody of the customer may stop it. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: all,
    name: 'listRecoveries',
    summary: 'Recoveries of locked-out customers, newest first',
    permission,
    params: organisationId,
    query: shape.recoveryQuery,
    answer: shape.recoveryFiles,
    run: readRecoveries,
  }),
  route({
    method: 'POST',
    path: all,
    name: 'openRecovery',
    summary: 'Begin to let somebody into a locked-out customer; a second operator approves',
    permission,
    params: organisationId,
    body: shape.recoveryInput,
    answer: shape.recoveryFile,
    status: 201,
    run: openRecovery,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readRecovery',
    summary: 'One recovery, with its proof',
    permission,
    params: shape.recoveryParams,
    answer: shape.recoveryFile,
    run: readRecovery,
  }),
  route({
    method: 'POST',
    path: `${one}/approval`,
    name: 'approveRecovery',
    summary: 'Approve what another operator began; carried out after 72 hours',
    permission,
    params: shape.recoveryParams,
    body: nothing,
    answer: shape.recoveryFile,
    versioned: true,
    run: approveRecovery,
  }),
  route({
    method: 'POST',
    path: `${one}/cancellation`,
    name: 'cancelRecovery',
    summary: 'Stop a recovery, as an operator',
    permission,
    params: shape.recoveryParams,
    answer: done,
    run: cancelRecovery,
  }),
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/recovery',
    name: 'readOwnRecovery',
    summary: 'Whether the operator is about to let somebody in here as Global Administrator',
    permission: { capability: 'recovery.read' },
    params: organisationId,
    answer: shape.ownRecovery,
    run: readOwnRecovery,
  }),
  route({
    method: 'POST',
    path: '/organisations/{organisationId}/recoveries/{recoveryId}/cancellation',
    name: 'stopRecovery',
    summary: 'Stop it, as anybody of the customer',
    permission: { capability: 'recovery.cancel' },
    params: shape.recoveryParams,
    answer: done,
    run: stopRecovery,
  }),
]
