import { nobody } from '#domain/actor.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { readStopToken } from '#platform/stop-link.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { asVisitor, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findProvider } from '../installation/provider.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'

type Provider = { id: string; name: string }

/** Whoever got a letter tells the provider that something is wrong with it: it stands in the provider's activity, without the address. */
export async function reportLetter({ house, body, ip }: Visit<unknown, unknown, { token: string }>) {
  const claim = readStopToken(house.keys.link, body.token)
  demand(claim, 'stop-link-unknown')
  const { partnerId } = claim
  await countedAttempt(house, `report ${ip}`, 60, 10)
  await countedAttempt(house, `report ${claim.addressHash.toString('hex')} ${partnerId}`, 24 * 60, 3)
  const provider = await asVisitor(house, undefined, findProvider)
  demand(provider, 'not-found')
  return asVisitor(house, undefined, (tx) => writeDown(tx, provider, partnerId), provider.id)
}

async function writeDown(tx: Tx, provider: Provider, partnerId: string) {
  const partner = await findOrganisation(tx, partnerId)
  demand(partner, 'stop-link-unknown')
  tx.actor = reporter(provider)
  await record(tx, { kind: 'letter.reported', subject: { kind: 'organisation', id: partner.id, name: partner.name } })
  return { done: true as const }
}

/** Nobody is named: an address in a letter's foot is no account. */
const reporter = ({ id, name }: Provider) => nobody('installation', { id, name, kind: 'provider' })
