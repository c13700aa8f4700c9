import type { Answer, Licences, Sent } from '../../contracts.ts'

export type ProductSeats = Answer<Licences['productSeats']>
export type LicenceList = Answer<Licences['licences']>
export type Holder = Answer<Licences['holder']>
export type Change = Answer<Licences['change']>
export type ChangeInput = Sent<Licences['changeInput']>
export type Outcome = Change['results'][number]['outcome']
export type Selection = Answer<Licences['selection']>
export type SelectedProduct = Selection['products'][number]
export type PersonLicences = Answer<Licences['personLicences']>

/** Whose licences are changed: people that were ticked, or everybody whom a search finds. */
export type Whom = { people: readonly { id: string; name: string }[] } | { q: string }

/** A call of the server's is about so many at most. */
export const AT_ONCE = 1000
