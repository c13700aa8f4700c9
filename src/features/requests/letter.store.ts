import { draftLetter } from '#domain/letter-words.ts'
import type { Tx } from '../acting/transact.store.ts'
import { installationName } from '../installation/provider.store.ts'
import type { RequestRow } from './requests.store.ts'

export type Letter = { subject: string; body: string }

/** The letter as we would write it for this request, from whoever takes it now. */
export const draftedLetter = async (tx: Tx, row: RequestRow, partner: string): Promise<Letter> =>
  draftLetter(tx.house.words(row.language), {
    purpose: row.purpose,
    partner,
    sender: tx.actor.name,
    installation: await installationName(tx),
    addressee: row.addressee_name,
    template: row.template,
    roles: row.roles,
    lengthDays: row.length_days,
    openDays: row.open_days,
  })

/** The letter of an open request: as it was kept, or drafted anew where it went with somebody it named. */
export const letterOf = async (tx: Tx, row: RequestRow): Promise<Letter> =>
  row.letter_body === null && row.state === 'open'
    ? draftedLetter(tx, row, tx.actor.organisation.name)
    : { subject: row.letter_subject ?? '', body: row.letter_body ?? '' }
