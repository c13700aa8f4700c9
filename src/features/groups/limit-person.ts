import { demandDeed } from '#domain/people.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { StaffLimit } from '#domain/staff-limit.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { enter } from '../customers/enter.store.ts'
import { findPerson } from '../people/people-list.store.ts'
import { keeperOf, keptOf } from '../people/person-view.store.ts'
import { limitsVersion, listLimits, nextLimits, ownCustomers, replaceLimits } from './limits.store.ts'

type One = { personId: string }
type Input = { customers: string[]; tags: string[]; countries: string[] }

/** What somebody of the partner is limited to. */
export async function readLimits({ house, caller, params }: Visit<One>) {
  return transact(house, caller, async (tx) => {
    if (!(await findPerson(tx, caller.organisationId, params.personId))) throw new Refusal('not-found')
    return viewOf(tx, params.personId)
  })
}

/** From now on this person acts only in these customers; with nothing given, in all that its groups reach. Never oneself. */
export async function limitPerson({ house, caller, params, body, version }: Visit<One, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    const person = await findPerson(tx, caller.organisationId, params.personId)
    if (!person) throw new Refusal('not-found')
    demand(person.id !== tx.actor.personId, 'own-limits')
    // Whoever may not change somebody's roles does not widen or narrow where they count.
    demandDeed(keeperOf(tx, await enter(tx, undefined, 'people.change-roles')), keptOf(person), 'people.change-roles')
    const known = await ownCustomers(tx, caller.organisationId, body.customers)
    demand(known.length === new Set(body.customers).size, 'not-found')
    demand(await nextLimits(tx, caller.organisationId, person.id, version), 'version-stale', {
      version: (await limitsVersion(tx, caller.organisationId, person.id)) ?? 0,
    })
    const limits = [...of('customer', body.customers), ...of('tag', body.tags), ...of('country', body.countries)]
    await replaceLimits(tx, caller.organisationId, person.id, limits)
    await record(tx, {
      kind: 'person.limited',
      subject: { kind: 'person', id: person.id, name: person.display_name },
      facts: { customers: body.customers.length, tags: body.tags, countries: body.countries },
    })
    return viewOf(tx, person.id)
  })
}

const of = (kind: StaffLimit['kind'], values: readonly string[]): StaffLimit[] =>
  values.map((value) => ({ kind, value }))

async function viewOf(tx: Tx, personId: string) {
  const rows = await listLimits(tx, tx.caller.organisationId, personId)
  const values = (kind: StaffLimit['kind']) => rows.filter((row) => row.kind === kind).map((row) => row.value)
  return {
    customers: rows.filter((row) => row.kind === 'customer').map((row) => ({ id: row.value, name: row.name ?? '—' })),
    tags: values('tag'),
    countries: values('country'),
    version: (await limitsVersion(tx, tx.caller.organisationId, personId)) ?? 0,
  }
}
