import type { Tx } from '../acting/transact.store.ts'
import { record, type Happening } from '../audit/events.store.ts'
import { queueMail } from '../mail/mail.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#domain/refusal.ts'
import { holdJoining, insertJoining, type JoiningRow } from './people.store.ts'

export const joiningView = (row: JoiningRow) => ({
  id: row.id,
  state: row.state,
  displayName: row.display_name,
  email: row.email,
  roles: row.roles,
  askedAt: row.asked_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  answeredAt: row.answered_at?.toISOString() ?? null,
  version: row.version,
})

export type Invited = {
  displayName: string
  email: string
  roles: readonly string[]
  language: string
  usageLocation: string | null
}
type Logged = Pick<Happening, 'counterpart' | 'actingFor' | 'facts'>

/** A place is kept for whoever opens the link that is mailed; told in the log, or in both where it is done on behalf. */
export async function invite(tx: Tx, organisationId: string, invited: Invited, logged: Logged): Promise<JoiningRow> {
  const id = newId()
  await insertJoining(tx, {
    organisation_id: organisationId,
    id,
    state: 'invited',
    display_name: invited.displayName,
    email: invited.email.toLowerCase(),
    roles: [...invited.roles],
    usage_location: invited.usageLocation,
  })
  const event = await record(tx, {
    ...logged,
    kind: 'person.invited',
    subject: { kind: 'joining', id, name: invited.displayName },
    facts: { ...logged.facts, roles: invited.roles },
  })
  const row = await heldJoining(tx, organisationId, id)
  await mailInvitation(tx, row, event, invited.language)
  return row
}

export async function heldJoining(tx: Tx, organisationId: string, id: string): Promise<JoiningRow> {
  const row = await holdJoining(tx, organisationId, id)
  if (!row) throw new Refusal('not-found')
  return row
}

export async function mailInvitation(tx: Tx, row: JoiningRow, event: string, language: string) {
  const own = await findOrganisation(tx, row.organisation_id)
  await queueMail(tx, {
    kind: 'joining',
    organisationId: row.organisation_id,
    eventId: event,
    to: row.email ?? '',
    toName: row.display_name,
    language,
    facts: { organisation: own?.name ?? '', joining: row.id, generation: row.generation },
  })
}
