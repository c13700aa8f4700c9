import { z } from 'zod'
import { route, type Route } from '#platform/route.ts'
import { id, organisationId } from '../shapes/wire.contract.ts'
import * as shape from './agreements.contract.ts'
import { agreementStatus, editionFile, readEdition } from './read-agreements.ts'
import { readReceipt, readReceipts, receiptFile } from './receipts.ts'
import { signAgreement } from './sign-agreement.ts'

const at = '/organisations/{organisationId}'
// Every member may read what the organisation is bound to; who may sign is judged by the kind of agreement.
const member = { capability: 'agreements.read' } as const
const receipts = { capability: 'receipts.read' } as const
const kind = z.object({ organisationId: id, kind: z.enum(['customer', 'partner']) })

export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/agreements/{kind}`,
    name: 'readAgreementStatus',
    summary: 'The agreement in force and what was accepted',
    permission: member,
    params: kind,
    answer: shape.agreementStatus,
    run: agreementStatus,
  }),
  route({
    method: 'POST',
    path: `${at}/agreements/{kind}/acceptances`,
    name: 'signAgreement',
    summary: 'Accept the agreement',
    permission: member,
    params: kind,
    body: shape.signInput,
    answer: shape.signed,
    status: 201,
    run: signAgreement,
  }),
  route({
    method: 'GET',
    path: `${at}/agreement-editions/{editionId}`,
    name: 'readEdition',
    summary: 'One text of an agreement',
    permission: member,
    params: shape.editionParams,
    answer: shape.editionWithText,
    run: readEdition,
  }),
  route({
    method: 'GET',
    path: `${at}/agreement-editions/{editionId}/text`,
    name: 'downloadEdition',
    summary: 'The text as a file; its SHA-256 is the digest',
    permission: member,
    params: shape.editionParams,
    answer: z.string(),
    file: true,
    run: editionFile as never,
  }),
  route({
    method: 'GET',
    path: `${at}/evidence`,
    name: 'listReceipts',
    summary: 'Receipts',
    permission: receipts,
    params: organisationId,
    answer: shape.receiptList,
    run: readReceipts,
  }),
  route({
    method: 'GET',
    path: `${at}/evidence/{evidenceId}`,
    name: 'readReceipt',
    summary: 'One receipt, checked as it is read',
    permission: receipts,
    params: shape.receiptParams,
    answer: shape.receipt,
    run: readReceipt,
  }),
  route({
    method: 'GET',
    path: `${at}/evidence/{evidenceId}/document`,
    name: 'downloadReceipt',
    summary: 'The canonical document as a file',
    permission: receipts,
    params: shape.receiptParams,
    answer: z.string(),
    file: true,
    run: receiptFile as never,
  }),
]
