import type { Answer, Organisations } from '../../contracts.ts'

export type Organisation = Answer<Organisations['organisation']>
export type DomainProof = Answer<Organisations['domainProof']>
