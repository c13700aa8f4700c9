import { faultOfService, type ServiceFacts } from '#domain/provided.ts'
import { allActions } from '#domain/role-catalogue.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { newId } from '#platform/ids.ts'
import { serviceSecret } from '#platform/signed-headers.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import {
  findService,
  insertService,
  isServiceInUse,
  listServices,
  renewSecret,
  updateService,
  type ServiceRow,
} from './services.store.ts'

type Input = ServiceFacts & { nameEn: string; nameSv: string }
type One = { serviceId: string }

const view = (row: ServiceRow) => ({
  id: row.id,
  nameEn: row.name_en,
  nameSv: row.name_sv,
  adminUrl: row.admin_url,
  action: row.action,
  provisioningUrl: row.provisioning_url,
  version: row.version,
})

export async function readServices({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => ({
    items: (await listServices(tx)).map(view),
    actions: [...allActions()],
  }))
}

/** The provider runs something that its products belong to. */
export async function publishService({ house, caller, body }: Visit<unknown, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    demandSound(tx, body)
    const id = newId()
    await insertService(tx, id, rowOf(body))
    return told(tx, 'service.published', id)
  })
}

/** Where it is administered, who is shown that, and where it hears what customers have. */
export async function changeService({ house, caller, params, body, version }: Visit<One, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    demandSound(tx, body)
    const row = await found(tx, params.serviceId)
    // Without an address, what is asked for counts as there: a service that has been told so far would hear of nothing more.
    if (row.provisioning_url !== null && body.provisioningUrl === null)
      demand(!(await isServiceInUse(tx, row.id)), 'service-in-use')
    const changed = await updateService(tx, row.id, version, rowOf(body))
    demand(changed === 1, 'version-stale', { version: row.version })
    return told(tx, 'service.changed', row.id)
  })
}

/** The secret that signs the calls, as it is now: computed, so that it can be shown again. */
export async function readServiceSecret({ house, caller, params }: Visit<One>) {
  return transact(house, caller, async (tx) => {
    const row = await found(tx, params.serviceId)
    await record(tx, { kind: 'service.secret-shown', subject: subjectOf(row) })
    return { secret: serviceSecret(house.keys.token, row.id, row.secret_generation) }
  })
}

/** A new secret. Calls are signed with both for a day. */
export async function renewServiceSecret({ house, caller, params }: Visit<One>) {
  return transact(house, caller, async (tx) => {
    const row = await renewSecret(tx, params.serviceId)
    if (!row) throw new Refusal('not-found')
    await record(tx, { kind: 'service.secret-renewed', subject: subjectOf(row) })
    return { secret: serviceSecret(house.keys.token, row.id, row.secret_generation) }
  })
}

const subjectOf = (row: ServiceRow) => ({ kind: 'service', id: row.id, name: row.name_en })

function demandSound(tx: Tx, body: Input) {
  const fault = faultOfService(body, tx.house.config.mode === 'demo', allActions())
  if (fault) throw new Refusal('invalid-input', {}, [fault])
}

const rowOf = (body: Input) => ({
  name_en: body.nameEn,
  name_sv: body.nameSv,
  admin_url: body.adminUrl,
  action: body.action,
  provisioning_url: body.provisioningUrl,
})

async function found(tx: Tx, id: string): Promise<ServiceRow> {
  const row = await findService(tx, id)
  if (!row) throw new Refusal('not-found')
  return row
}

async function told(tx: Tx, kind: 'service.published' | 'service.changed', id: string) {
  const row = await found(tx, id)
  await record(tx, { kind, subject: subjectOf(row), facts: { service: { en: row.name_en, sv: row.name_sv } } })
  return view(row)
}
