import type { Answer, People } from '../../contracts.ts'

export type PersonRow = Answer<People['personRow']>
export type JoiningRow = Answer<People['joiningRow']>
export type Joinings = Answer<People['joinings']>
export type RoleChoices = Answer<People['roleChoices']>
export type TemporaryPassword = Answer<People['temporaryPassword']>
