/** One separated world of customers and partners, with the rules its owner made for it. */
export type Cloud = {
  /** 'public', 'germany', 'us-government', or one that an operator adds later. */
  id: string
  /** 'always': a partner of this cloud cannot ask for a relationship without delegated administration (R3). */
  rightsChoice: 'free' | 'always'
  /** Where a customer of this cloud answers a request (R17). */
  acceptancePortal: 'admin-center' | 'office-admin-portal'
  /** A customer of this cloud has at most one partner at a time (C3). */
  onePartnerPerCustomer: boolean
  /** False: no new customers are founded here; those who are here may still be asked. */
  openForNewCustomers: boolean
}

/** One published list of clouds; later editions stand beside it and never change it. */
export type CloudEdition = { edition: string; effectiveFrom: string; clouds: readonly Cloud[] }

/** The cloud of that name, or undefined where this edition knows none: then nothing may be asked or accepted. */
export function cloudOf(edition: CloudEdition, id: string): Cloud | undefined {
  return edition.clouds.find((cloud) => cloud.id === id)
}

/** R3: asked of the partner's cloud; true means that the box for rights is ticked and locked. */
export function rightsForced(cloud: Cloud): boolean {
  return cloud.rightsChoice === 'always'
}

/** R17: asked of the customer's cloud; where its Global Administrator answers. */
export function acceptancePortal(cloud: Cloud): Cloud['acceptancePortal'] {
  return cloud.acceptancePortal
}

/** How an organisation that is new comes into this cloud: it sets itself up, the provider brings it in, or not at all any more. */
export type Newcomers = 'welcome' | 'by-provider' | 'closed'

/** Nobody signs up into a national cloud, and into one that takes no new customers nobody comes. */
export function newcomers(cloud: Cloud): Newcomers {
  if (!cloud.openForNewCustomers) return 'closed'
  return cloud.id === 'public' ? 'welcome' : 'by-provider'
}

/** The first part of every address in that portal. */
export function portalPath(cloud: Cloud): 'admin' | 'office-admin' {
  return acceptancePortal(cloud) === 'admin-center' ? 'admin' : 'office-admin'
}
