import type { Agreements, Answer } from '../../contracts.ts'

export type AgreementKind = 'customer' | 'partner'
export type AgreementStatus = Answer<Agreements['agreementStatus']>
export type Edition = Answer<Agreements['edition']>
export type EditionWithText = Answer<Agreements['editionWithText']>
