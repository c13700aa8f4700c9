import { z } from 'zod'
import { route, type Route } from '#platform/route.ts'
import { id, organisationId } from '../shapes/wire.contract.ts'
import { addressState, foundOrganisation } from './found-organisation.ts'
import {
  changeOrganisation,
  checkDomain,
  chooseDomain,
  readDomainProof,
  readOrganisation,
} from './organisation-settings.ts'
import * as shape from './organisations.contract.ts'

const one = '/organisations/{organisationId}'
const manages = { capability: 'organisation.manage' } as const
const reads = { capability: 'organisation.read' } as const
const mailbox = { open: 'the code mailed to the address is the proof' } as const

export const routes: Route[] = [
  route({
    method: 'POST',
    path: '/mailbox-proofs/{proofId}/address-state',
    name: 'readAddressState',
    summary: 'Whether a proved address belongs somewhere',
    permission: mailbox,
    params: z.object({ proofId: id }),
    body: shape.addressStateInput,
    answer: shape.addressState,
    strict: 20,
    run: addressState,
  }),
  route({
    method: 'POST',
    path: '/organisations',
    name: 'foundOrganisation',
    summary: 'Found a customer organisation',
    permission: mailbox,
    body: shape.foundInput,
    answer: shape.founded,
    status: 201,
    strict: 20,
    run: foundOrganisation,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readOrganisation',
    summary: 'The organisation',
    permission: reads,
    params: organisationId,
    answer: shape.organisation,
    run: readOrganisation,
  }),
  route({
    method: 'PATCH',
    path: one,
    name: 'changeOrganisation',
    summary: 'Change language or town',
    permission: manages,
    params: organisationId,
    body: shape.changeInput,
    answer: shape.organisation,
    versioned: true,
    run: changeOrganisation,
  }),
  route({
    method: 'GET',
    path: `${one}/domain-proof`,
    name: 'readDomainProof',
    summary: 'The TXT record that proves the domain',
    permission: reads,
    params: organisationId,
    answer: shape.domainProof,
    run: readDomainProof,
  }),
  route({
    method: 'PUT',
    path: `${one}/domain-proof`,
    name: 'chooseDomain',
    summary: 'Claim a domain',
    permission: manages,
    params: organisationId,
    body: shape.domainInput,
    answer: shape.domainProof,
    run: chooseDomain,
  }),
  route({
    method: 'POST',
    path: `${one}/domain-proof/check`,
    name: 'checkDomain',
    summary: 'Look for the TXT record now',
    permission: manages,
    params: organisationId,
    answer: shape.domainProof,
    strict: 30,
    run: checkDomain,
  }),
]
