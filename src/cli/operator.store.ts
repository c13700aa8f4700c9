import { sql } from 'kysely'
import { nobody } from '#domain/actor.ts'
import { cloudOf } from '#domain/cloud.ts'
import { regionOf } from '#domain/region.ts'
import type { House } from '#platform/house.ts'
import { newId } from '#platform/ids.ts'
import { skeleton } from '#platform/skeleton.ts'
import { sortKey } from '#platform/sort-key.ts'
import { runTransaction } from '#platform/transaction.ts'
import { seedReference } from '../../db/seed/reference.ts'
import { asVisitor, type Tx } from '../features/acting/transact.store.ts'
import { record } from '../features/audit/events.store.ts'
import { joinToken } from '../features/mail/compose.store.ts'
import { findProvider } from '../features/installation/provider.store.ts'
import { findOrganisation, insertOrganisation } from '../features/organisations/organisations.store.ts'
import { editionInForce } from '../features/organisations/reference.store.ts'
import { findWaitingJoining, insertJoining, type JoiningRow } from '../features/people/people.store.ts'
import { atSignInDoor, homeOfAddress } from '../features/people/sessions.store.ts'
import { Undone } from './terminal.ts'

export type Founding = {
  id: string
  cloud: string
  name: string
  legalName: string
  registrationNumber: string | null
  country: string
  city: string | null
  language: string
  timeZone: string
}
export type Invitation = { link: string; expiresAt: Date; fresh: boolean }

/** The provider's organisation, and the clouds and regions that any installation starts with; its operator publishes the agreements. */
export async function foundProvider(house: House, o: Founding): Promise<{ providerId: string; name: string }> {
  await atOperatorsDoor(house, o.id, async (tx) => {
    await seedReference(tx.client)
    if (regionOf(await editionInForce(tx, 'regions'), o.country) === undefined)
      throw new Undone(`${o.country} is no country of the list of regions.`)
    const clouds = await editionInForce(tx, 'clouds')
    if (cloudOf(clouds, o.cloud) === undefined)
      throw new Undone(
        `There is no cloud ${o.cloud}. Those in force are ${clouds.clouds.map((cloud) => cloud.id).join(', ')}; OMBUD_CLOUDS must name some of them.`,
      )
    const there = await findProvider(tx)
    if (there)
      throw new Undone(`${there.name} was made the provider of this installation a moment ago. Run the command again.`)
    await insertOrganisation(tx, {
      id: o.id,
      cloud: o.cloud,
      kind: 'provider',
      channel: null,
      distributor_id: null,
      name: o.name,
      name_skeleton: skeleton(o.name),
      sort_key: sortKey(o.name),
      legal_name: o.legalName,
      registration_number: o.registrationNumber,
      country: o.country,
      city: o.city,
      language: o.language,
      time_zone: o.timeZone,
      domain: null,
      confirmed_at: tx.now,
    })
    await record(tx, { kind: 'organisation.founded', subject: { kind: 'organisation', id: o.id, name: o.name } })
  })
  return { providerId: o.id, name: o.name }
}

/** What this address is to the provider: one of its people, somebody else's, invited already with this link, or free. */
export async function standingOf(
  house: House,
  provider: string,
  email: string,
): Promise<'member' | 'elsewhere' | 'free' | Invitation> {
  const { cloud, waiting } = await asVisitor(
    house,
    undefined,
    async (tx) => ({
      cloud: await cloudOfProvider(tx, provider),
      waiting: await findWaitingJoining(tx, provider, email),
    }),
    provider,
  )
  const home = await atSignInDoor(house, (tx) => homeOfAddress(tx, cloud, email))
  if (home !== undefined) return home === provider ? 'member' : 'elsewhere'
  return waiting?.state === 'invited' && waiting.roles.includes(OPERATOR)
    ? invitation(house, cloud, waiting, false)
    : 'free'
}

const OPERATOR = 'provider.operator'

/** The person is born when the link is used, and chooses the password then: nobody else ever knows it. */
export async function inviteOperator(house: House, provider: string, name: string, email: string): Promise<Invitation> {
  const id = newId()
  await atOperatorsDoor(house, provider, async (tx) => {
    await insertJoining(tx, {
      organisation_id: provider,
      id,
      state: 'invited',
      display_name: name,
      email,
      roles: [OPERATOR],
    })
    await record(tx, { kind: 'person.invited', subject: { kind: 'joining', id, name }, facts: { roles: [OPERATOR] } })
  })
  return asVisitor(
    house,
    undefined,
    async (tx) => {
      const row = await findWaitingJoining(tx, provider, email)
      if (!row) throw new Undone('The invitation was answered a moment ago. Ask again.')
      return invitation(house, await cloudOfProvider(tx, provider), row, true)
    },
    provider,
  )
}

const cloudOfProvider = async (tx: Tx, provider: string) => (await findOrganisation(tx, provider))?.cloud ?? 'public'

function invitation(house: House, cloud: string, row: JoiningRow, fresh: boolean): Invitation {
  const token = joinToken({ house } as Tx, row.organisation_id, row.id, row.generation)
  return { link: `${house.config.origins[cloud] ?? ''}/join#${token}`, expiresAt: row.expires_at, fresh }
}

/** The operator's door, opened by whoever holds the machine: there is nobody yet who could sign in. */
function atOperatorsDoor<T>(house: House, organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const actor = nobody('installation', { id: organisationId, kind: 'provider' })
  const caller: Tx['caller'] = { organisationId, capability: 'installation.read', credential: undefined }
  return runTransaction(
    house.db,
    { door: 'ombud_operator', organisation: organisationId },
    sql<{ now: Date }>`select now() as now`,
    (transaction, row) => work(Object.assign(transaction, { actor, now: row?.now as Date, caller, house })),
  )
}
