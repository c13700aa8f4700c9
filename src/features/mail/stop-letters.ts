import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { readStopToken } from '#platform/stop-link.ts'
import { asVisitor } from '../acting/transact.store.ts'
import { installationName } from '../installation/provider.store.ts'
import { cardOf, findOrganisation } from '../organisations/organisations.store.ts'
import { hasHash, wantNoMore } from './mail.store.ts'

/** This address wants no more letters from partners, any of them: one click, no account (RFC 8058). */
export async function stopLetters({ house, params }: Visit<{ token: string }>) {
  const claim = readStopToken(house.keys.link, params.token)
  demand(claim, 'stop-link-unknown')
  await asVisitor(house, undefined, (tx) => wantNoMore(tx, claim.addressHash))
  return { done: true as const }
}

/** Who wrote, and whether letters are stopped already: reading changes nothing, for mail programs open links by themselves. */
export async function readStopFace({ house, body }: Visit<unknown, unknown, { token: string }>) {
  const claim = readStopToken(house.keys.link, body.token)
  demand(claim, 'stop-link-unknown')
  return asVisitor(house, undefined, async (tx) => {
    const partner = await findOrganisation(tx, claim.partnerId)
    demand(partner, 'stop-link-unknown')
    return {
      partner: cardOf(partner),
      installation: await installationName(tx),
      stopped: await hasHash(tx, claim.addressHash),
    }
  })
}
