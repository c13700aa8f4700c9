import { Refusal } from '#domain/refusal.ts'
import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { demandOwnName } from './listed.store.ts'
import { takeOn, type Company } from './onboarding.store.ts'
import { findListed } from './partners.store.ts'

type Onboarding = Company & {
  channel: 'direct-bill' | 'distributor' | 'reseller'
  distributorId: string | null
}

/** The operator takes a partner on: its organisation, and an invitation to the one who will run it. It signs the agreement itself. */
export async function onboardPartner({ house, caller, body }: Visit<unknown, unknown, Onboarding>) {
  const id = newId()
  return transact(house, caller, async (tx) => {
    await demandOwnName(tx, body.cloud, body.name, id)
    await demandDistributor(tx, body)
    const { channel, distributorId } = body
    await takeOn(tx, id, body, { kind: 'partner', channel, distributorId }, [
      'partner.global-admin',
      'partner.admin-agent',
    ])
    await record(tx, { kind: 'organisation.onboarded', subject: { kind: 'organisation', id, name: body.name } })
    return { partnerId: id }
  })
}

/** An indirect reseller sells through a distributor of its own cloud; nobody else has one. */
async function demandDistributor(tx: Tx, { channel, distributorId, cloud }: Onboarding) {
  if (channel !== 'reseller' && distributorId === null) return
  const distributor = distributorId === null ? undefined : await findListed(tx, 'partner', distributorId)
  const fits = channel === 'reseller' && distributor?.channel === 'distributor' && distributor.cloud === cloud
  if (!fits) throw new Refusal('invalid-input', {}, [{ pointer: '/distributorId', rule: 'distributor' }])
}
