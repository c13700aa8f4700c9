import type { Answer, People } from '../../contracts.ts'

export type PersonRow = Answer<People['personRow']>
export type NewPerson = Answer<People['newPerson']>
export type JoiningRow = Answer<People['joiningRow']>
export type Joinings = Answer<People['joinings']>
export type RoleChoices = Answer<People['roleChoices']>
export type TemporaryPassword = Answer<People['temporaryPassword']>

/** What has just happened to somebody who may be gone from the list by now. */
export type Happened = {
  what: 'erased' | 'deleted' | 'restored' | 'invited'
  name: string
  until?: string | null
  /** Of those restored: what they had and have no more. */
  missing?: Restored['missing']
}
export type Restored = Answer<People['restored']>
