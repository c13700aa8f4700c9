import type { Answer, ServiceRequests } from '../../contracts.ts'

export type ServiceRow = Answer<ServiceRequests['serviceRow']>
export type ServiceRequest = Answer<ServiceRequests['serviceRequest']>
export type Entry = ServiceRequest['entries'][number]
export type Verb = ServiceRequest['may']['moves'][number]
export type OwnDuties = Answer<ServiceRequests['ownDuties']>
export type DutyToCustomer = Answer<ServiceRequests['dutyToCustomer']>
export type Duty = Pick<DutyToCustomer, 'since' | 'until' | 'runs' | 'end' | 'may'>
export type Side = 'customer' | 'partner' | 'provider'

/** Where these stand: in the API, and in the portal that shows them. */
export type Where = { at: string; to: string; side: Side }
