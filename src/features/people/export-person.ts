import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { evidenceOfPerson } from '../audit/evidence.store.ts'
import { billingContactOf } from '../billing-profiles/billing-profiles.store.ts'
import { elevationsOfPerson } from '../elevations/elevations.store.ts'
import { listOfPerson } from '../licences/licences.store.ts'
import { entriesOfPerson } from '../service-requests/entries.store.ts'
import { passkeysOfPerson } from './passkeys.store.ts'
import { findPerson } from './people-list.store.ts'
import { eventsOfPerson, listTokens } from './people.store.ts'

/** Everything that this organisation holds about a person, as a file for the person. */
export const exportPerson = ({ house, caller, params }: Visit<{ personId: string }>) =>
  transact(house, caller, (tx) => fileAbout(tx, params.personId))

/** The same about oneself, without asking an administrator. */
export const exportSelf = ({ house, caller }: Visit) =>
  transact(house, caller, (tx) => fileAbout(tx, tx.actor.personId))

async function fileAbout(tx: Tx, personId: string) {
  const { organisationId } = tx.caller
  const row = await findPerson(tx, organisationId, personId)
  demand(row, 'not-found')
  const content = {
    person: {
      id: row.id,
      displayName: row.display_name,
      givenName: row.given_name,
      familyName: row.family_name,
      email: row.email,
      language: row.language,
      usageLocation: row.usage_location,
      blockedAt: row.blocked_at,
      deletedAt: row.deleted_at,
    },
    membership: { organisation: organisationId, roles: row.roles, guest: row.guest, since: row.since },
    licences: (await listOfPerson(tx, organisationId, row.id)).map((held) => ({
      product: held.name_en,
      since: held.assigned_at,
    })),
    askedForAWhile: (await elevationsOfPerson(tx, organisationId, row.id)).map((one) => ({
      customer: one.customer_id,
      roles: one.roles,
      minutes: one.minutes,
      reason: one.reason,
      ticket: one.ticket,
      state: one.state,
      askedAt: one.asked_at,
    })),
    billingContact: (await billingContactOf(tx, organisationId, row.email)).map((one) => ({
      partner: one.partner,
      firstName: one.firstName,
      lastName: one.lastName,
      email: one.email,
      phone: one.phone,
      savedAt: one.saved_at,
    })),
    wroteInServiceRequests: (await entriesOfPerson(tx, row.id)).map((one) => ({
      request: one.request_id,
      kind: one.kind,
      text: one.text,
      at: one.at,
    })),
    did: await eventsOfPerson(tx, organisationId, row.id),
    receipts: await evidenceOfPerson(tx, row.id),
    passkeys: (await passkeysOfPerson(tx, row.id)).map((one) => ({
      name: one.called,
      addedAt: one.added_at,
      lastUsedAt: one.last_used_at,
    })),
    accessTokens: (await listTokens(tx, organisationId, row.id)).map(({ name, scopes, ...token }) => ({
      name,
      scopes,
      createdAt: token.created_at,
      expiresAt: token.expires_at,
      revokedAt: token.revoked_at,
      lastUsedOn: token.last_used_on,
    })),
  }
  return {
    name: `person-${row.id}.json`,
    type: 'application/json; charset=utf-8',
    content: JSON.stringify(content, null, 2),
  }
}
