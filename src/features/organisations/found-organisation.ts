import { cloudOf, newcomers } from '#domain/cloud.ts'
import { MAIL_PROVIDERS } from '#domain/mail-providers.ts'
import { regionOf } from '#domain/region.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { newId } from '#platform/ids.ts'
import { registrableDomain } from '#platform/domains.ts'
import type { Visit } from '#platform/route.ts'
import { hashOfPassword } from '#platform/sign-in-library.ts'
import { skeleton } from '#platform/skeleton.ts'
import { sortKey } from '#platform/sort-key.ts'
import { randomBytes } from 'node:crypto'
import { asVisitor, type Tx } from '../acting/transact.store.ts'
import { keepEvidence, Sealer } from '../audit/evidence.store.ts'
import { record } from '../audit/events.store.ts'
import { signInAs } from '../people/begin-session.store.ts'
import { bearPerson } from '../people/people.store.ts'
import { atSignInDoor, homeOfAddress, tryProof, useProof } from '../people/sessions.store.ts'
import { findByDomain, insertOrganisation } from './organisations.store.ts'
import { editionInForce } from './reference.store.ts'

type Proof = { proofId: string; code: string }
type Input = Proof & {
  name: string
  legalName: string
  registrationNumber: string | null
  country: string
  city: string
  timeZone: string
  founder: { displayName: string; password: string; language: 'en' | 'sv' }
  declaresAuthority: boolean
}

/** Whether a proved address already belongs somewhere: said only to whoever proved the mailbox. */
export async function addressState({ house, cloud, body }: Visit<unknown, unknown, Proof>) {
  const email = await proved({ house, cloud, body } as Visit<unknown, unknown, Proof>, false)
  const domain = domainOf(email)
  const known = await atSignInDoor(house, (tx) => homeOfAddress(tx, cloud, email))
  const organisation = await asVisitor(house, undefined, (tx) => findByDomain(tx, cloud, domain))
  const state = known ? ('has-account' as const) : organisation ? ('organisation-known' as const) : ('new' as const)
  return { state, domain, domainClaimable: !MAIL_PROVIDERS.has(domain) }
}

const domainOf = (email: string) => registrableDomain(email.split('@')[1] ?? '')

async function proved({ house, cloud, body }: Visit<unknown, unknown, Proof>, use: boolean): Promise<string> {
  const proof = await atSignInDoor(house, (tx) => tryProof(tx, house, cloud, ['founding'], body.proofId, body.code))
  if (!proof || (use && !(await atSignInDoor(house, (tx) => useProof(tx, proof.id))))) throw new Refusal('code-wrong')
  return proof.email
}

/** A customer not yet known founds its organisation, unverified until its domain is proved or the operator has confirmed it. */
export async function foundOrganisation(visit: Visit<unknown, unknown, Input>) {
  const { house, cloud, body } = visit
  demand(body.declaresAuthority, 'authority-not-declared')
  const hash = await hashOfPassword(body.founder.password)
  const id = newId()
  await asVisitor(house, undefined, (tx) => demandMayFound(tx, cloud, body.country))
  const email = await proved(visit, true)
  if (await atSignInDoor(house, (tx) => homeOfAddress(tx, cloud, email))) throw new Refusal('address-taken')
  await asVisitor(
    house,
    undefined,
    async (tx) => {
      tx.actor = founderActor(id, body)
      const domain = domainOf(email)
      const claimed = MAIL_PROVIDERS.has(domain) ? null : domain
      if (claimed && (await findByDomain(tx, cloud, claimed))) throw new Refusal('organisation-known', { domain })
      await insertOrganisation(tx, {
        id,
        cloud,
        kind: 'customer',
        channel: null,
        distributor_id: null,
        name: body.name,
        name_skeleton: skeleton(body.name),
        sort_key: sortKey(body.name),
        legal_name: body.legalName,
        registration_number: body.registrationNumber,
        country: body.country,
        city: body.city,
        language: body.founder.language,
        time_zone: body.timeZone,
        domain: claimed,
        confirmed_at: null,
      })
      const person = await bearPerson(tx, {
        organisationId: id,
        cloud,
        displayName: body.founder.displayName,
        email,
        language: body.founder.language,
        roles: ['customer.global-administrator'],
        passwordHash: hash,
        sign: 'own',
      })
      tx.actor = { ...tx.actor, kind: 'person', personId: person }
      await keepFounding(tx, id, person, email, body)
      await record(tx, { kind: 'organisation.founded', subject: { kind: 'organisation', id, name: body.name } })
    },
    id,
  )
  await signInAs(visit, email, body.founder.password)
  return { organisationId: id }
}

/** Nobody signs up into a national cloud, nor for a country in no list. */
async function demandMayFound(tx: Tx, cloud: string, country: string) {
  const place = cloudOf(await editionInForce(tx, 'clouds'), cloud)
  if (!place || newcomers(place) !== 'welcome') throw new Refusal('cloud-closed', { cloud })
  if (!/^[A-Z]{2}$/.test(country) || regionOf(await editionInForce(tx, 'regions'), country) === undefined)
    throw new Refusal('country-unknown', { country })
}

/** The founder's declaration of legal name, registration number and authority, as evidence. */
async function keepFounding(tx: Tx, id: string, person: string, email: string, body: Input) {
  const sealer = new Sealer(randomBytes(16))
  const document = {
    type: 'ombud.founding/1',
    organisation: id,
    legalName: body.legalName,
    registrationNumber: body.registrationNumber,
    country: body.country,
    declaresAuthority: true,
    at: tx.now.toISOString(),
    founder: {
      person,
      name: sealer.seal('/founder/name', body.founder.displayName, person),
      email: sealer.seal('/founder/email', email, person),
    },
  }
  await keepEvidence(tx, { kind: 'founding', subjectId: id, partnerId: null, document, sealer })
}

const founderActor = (id: string, body: Input): Tx['actor'] => ({
  kind: 'installation',
  personId: '',
  name: body.founder.displayName,
  language: body.founder.language,
  roles: ['customer.global-administrator'],
  guest: false,
  signIn: undefined,
  scopes: undefined,
  organisation: { id, kind: 'customer', channel: null, cloud: '', name: body.name, suspended: false },
})
