import type { Answer, Imports } from '../../contracts.ts'

export type ImportRow = Answer<Imports['importRow']>
export type ImportedRow = Answer<Imports['importedRow']>
