import { giveLicences, takeLicences, whyNotHold, type Move, type Outcome } from '#domain/licence.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { enter, inBothLogs, type Place } from '../customers/enter.store.ts'
import { byName, chosenOf, nameOf, seatsView, subjectName } from './licence-view.store.ts'
import type { At, Language, Whom } from './licence-view.store.ts'
import { deleteLicences, holdPeople, holdSeats, insertLicences, listHeld, listPresent } from './licences.store.ts'
import type { SeatsRow, Somebody } from './licences.store.ts'

type Input = { people: Whom; give: string[]; take: string[] }
type Change = { row: SeatsRow; verb: 'give' | 'take'; move: Move }

/** Licences for up to a thousand people at once, and taken back from them: all that was asked, or nothing where a product has too few seats. */
export async function changeLicences({ house, caller, params, body, language }: Visit<At, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'licences.assign')
    const { organisationId } = place
    demandOneWay(body)
    const { ids, next } = await chosenOf(tx, place, body.people)
    await holdPeople(tx, organisationId, ids)
    const present = await listPresent(tx, organisationId, ids)
    const known = new Map(present.map((person) => [person.id, person]))
    const able = ids.filter((person) => !whyNotHold(known.get(person)))
    const seats = await holdAll(tx, organisationId, body)
    const changes = decide(seats, body, able, await listHeld(tx, organisationId, asked(body), able), language)
    for (const change of changes) await move(tx, organisationId, change)
    await recordChanges(tx, place, changes, present)
    return { people: ids.length, next, ...resultOf(changes, ids, present, language) }
  })
}

const asked = ({ give, take }: Input) => [...new Set([...give, ...take])]

function demandOneWay({ give, take }: Input) {
  const both = take.findIndex((product) => give.includes(product))
  if (both >= 0) throw new Refusal('invalid-input', {}, [{ pointer: `/take/${both}`, rule: 'both-ways' }])
  if (give.length + take.length === 0) throw new Refusal('invalid-input', {}, [{ pointer: '/give', rule: 'nothing' }])
}

async function holdAll(tx: Tx, customerId: string, input: Input) {
  const rows = await holdSeats(tx, customerId, asked(input))
  demand(rows.length === asked(input).length, 'not-found')
  return rows
}

/** Everything is decided before anything is moved: somebody who was to change one product for another is not left with neither. */
function decide(
  seats: readonly SeatsRow[],
  { give }: Input,
  people: readonly string[],
  held: readonly { product_id: string; person_id: string }[],
  language: Language,
): Change[] {
  const holders = Map.groupBy(held, (one) => one.product_id)
  return seats.map((row) => {
    const those = new Set(holders.get(row.product_id)?.map((one) => one.person_id))
    const named = { ...row, product: nameOf(row, language) }
    return give.includes(row.product_id)
      ? { row, verb: 'give', move: giveLicences(named, people, those) }
      : { row, verb: 'take', move: takeLicences(named, people, those) }
  })
}

async function move(tx: Tx, customerId: string, { row, verb, move: { moved } }: Change) {
  if (moved.length === 0) return
  if (verb === 'give') await insertLicences(tx, customerId, row.product_id, moved)
  else await deleteLicences(tx, customerId, row.product_id, moved)
}

/** One line in the log for all of it: which products, for how many, and of a single person the name. */
async function recordChanges(tx: Tx, place: Place, changes: readonly Change[], present: readonly Somebody[]) {
  const told = (verb: Change['verb']) =>
    changes
      .filter((one) => one.verb === verb && one.move.moved.length > 0)
      .map(({ row, move: { moved } }) => ({ en: row.name_en, sv: row.name_sv, people: moved.length }))
  const [gave, took] = [told('give'), told('take')]
  if (gave.length + took.length === 0) return
  const moved = new Set(changes.flatMap((one) => one.move.moved))
  const [single] = moved.size === 1 ? present.filter((person) => moved.has(person.id)) : []
  const both = inBothLogs(tx, place)
  await record(tx, {
    ...both,
    kind: 'licences.changed',
    subject: single
      ? { kind: 'person', id: single.id, name: single.display_name }
      : { kind: 'organisation', id: place.organisationId, name: await subjectName(tx, place) },
    facts: { ...both.facts, gave, took, people: moved.size },
  })
}

const DONE = { give: ['given', 'had-already'], take: ['taken', 'had-none'] } as const

/** What became of each person under each product. */
function resultOf(
  changes: readonly Change[],
  ids: readonly string[],
  present: readonly Somebody[],
  language: Language,
) {
  const known = new Map(present.map((person) => [person.id, person]))
  const apart = Map.groupBy(ids, (person) => whyNotHold(known.get(person)))
  const results = changes.flatMap(({ row, verb, move: { moved, same } }) => {
    const line = (outcome: Outcome, people: readonly string[] = []) => ({
      productId: row.product_id,
      outcome,
      people: [...people],
    })
    const [done, idle] = DONE[verb]
    const lines = [line(done, moved), line(idle, same)]
    const others = (['person-gone', 'guest'] as const).map((why) => line(why, apart.get(why)))
    return [...lines, ...others].filter((one) => one.people.length > 0)
  })
  const after = changes.map(({ row, move: { after: counts } }) => ({ ...row, ...counts }))
  return { results, products: byName(after, language).map((row) => seatsView(row, language)) }
}
