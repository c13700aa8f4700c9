import type { Answer, Customers, People } from '../../shared/contracts.ts'

export type CustomerRow = Answer<Customers['customerRow']>
export type Customer = Answer<Customers['customer']>
export type CustomerCount = Answer<Customers['customerCount']>
export type CustomerCountries = Answer<Customers['customerCountries']>
export type Tags = Answer<Customers['tags']>
export type CustomerPerson = Answer<People['personRow']>
export type Delegation = Answer<Customers['delegationView']>
export type PasswordReset = Answer<People['temporaryPassword']>

/** Where the wizard begins for rights at this customer. */
export const askForRights = (customerId: string) => `requests/new?purpose=rights&customer=${customerId}`
