import { route, type Route } from '#platform/route.ts'
import { organisationId, pageQuery } from '../shapes/common.contract.ts'
import * as shape from './installation.contract.ts'
import { readDeliveries, readJobs, readOverview } from './overview.ts'
import { changePartner, confirmCustomer, confirmPartner, onboardPartner, readCustomersOfInstallation, readPartners, resumePartner, suspendPartner } from './partners.ts'
import { publishAgreement, publishReference, readAgreementText, readAllEditions, readReference } from './publish.ts'

const at = '/installation/{organisationId}'
const partners = { capability: 'installation.partners' } as const
const customers = { capability: 'installation.customers' } as const
const agreements = { capability: 'installation.agreements' } as const
const reference = { capability: 'installation.reference-data' } as const
const deliveries = { capability: 'installation.deliveries' } as const

/** The operator's console. Each of these enters by the operator's own door of the database, which sees no customer's people. */
export const routes: Route[] = [
  route({ method: 'GET', path: `${at}/overview`, name: 'readOverview', summary: 'Counts, queues, mail, warnings', permission: { capability: 'installation.read' }, params: organisationId, answer: shape.overview, run: readOverview }),
  route({ method: 'GET', path: `${at}/partners`, name: 'listPartners', summary: 'Partners', permission: partners, params: organisationId, query: shape.organisationsQuery, answer: shape.partners, run: readPartners }),
  route({ method: 'POST', path: `${at}/partners`, name: 'onboardPartner', summary: 'Take a partner on', permission: partners, params: organisationId, body: shape.partnerInput, answer: shape.partnerAnswer, status: 201, run: onboardPartner }),
  route({ method: 'PATCH', path: `${at}/partners/{partnerId}`, name: 'changePartner', summary: 'Change name, limit or country', permission: partners, params: shape.partnerParams, body: shape.partnerChange, answer: shape.partnerRow, versioned: true, run: changePartner }),
  route({ method: 'POST', path: `${at}/partners/{partnerId}/confirmation`, name: 'confirmPartner', summary: 'Confirm who a partner is', permission: partners, params: shape.partnerParams, answer: shape.partnerRow, run: confirmPartner }),
  route({ method: 'POST', path: `${at}/partners/{partnerId}/suspension`, name: 'suspendPartner', summary: 'Suspend: rights off, nothing new', permission: partners, params: shape.partnerParams, body: shape.suspensionInput, answer: shape.partnerRow, run: suspendPartner }),
  route({ method: 'DELETE', path: `${at}/partners/{partnerId}/suspension`, name: 'resumePartner', summary: 'End a suspension', permission: partners, params: shape.partnerParams, answer: shape.partnerRow, run: resumePartner }),
  route({ method: 'GET', path: `${at}/customers`, name: 'listInstallationCustomers', summary: 'Customers, without their people', permission: customers, params: organisationId, query: shape.organisationsQuery, answer: shape.customers, run: readCustomersOfInstallation }),
  route({ method: 'POST', path: `${at}/customers/{customerId}/confirmation`, name: 'confirmCustomer', summary: 'Confirm who a customer is', permission: customers, params: shape.customerParams, answer: shape.customerRow, run: confirmCustomer }),
  route({ method: 'GET', path: `${at}/agreement-editions`, name: 'listAgreementEditions', summary: 'All editions of agreements', permission: agreements, params: organisationId, answer: shape.agreementEditions, run: readAllEditions }),
  route({ method: 'GET', path: `${at}/agreement-editions/{editionId}`, name: 'readAgreementText', summary: 'One text', permission: agreements, params: shape.agreementParams, answer: shape.agreementText, run: readAgreementText }),
  route({ method: 'POST', path: `${at}/agreement-editions`, name: 'publishAgreement', summary: 'Publish a new version', permission: agreements, params: organisationId, body: shape.agreementInput, answer: shape.agreementAnswer, status: 201, run: publishAgreement }),
  route({ method: 'GET', path: `${at}/reference-editions`, name: 'listReferenceEditions', summary: 'Editions of clouds and regions', permission: reference, params: organisationId, answer: shape.referenceEditions, run: readReference }),
  route({ method: 'POST', path: `${at}/reference-editions`, name: 'publishReference', summary: 'Publish a new edition', permission: reference, params: organisationId, body: shape.referenceInput, answer: shape.referenceEditions.shape.items.element, status: 201, run: publishReference }),
  route({ method: 'GET', path: `${at}/deliveries`, name: 'listDeliveries', summary: 'What became of each mail', permission: deliveries, params: organisationId, query: pageQuery, answer: shape.deliveries, run: readDeliveries }),
  route({ method: 'GET', path: `${at}/jobs`, name: 'listJobs', summary: 'Queues by state', permission: deliveries, params: organisationId, answer: shape.jobs, run: readJobs }),
]
