import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { demandProvision, freeOf, giveLicences, shareOf, takeLicences, whyNotHold, type Seats } from './licence.ts'
import { Refusal } from './refusal.ts'

const office = (seats: number, assigned: number) => ({ product: 'Kontor', seats, assigned })
const set = (...people: string[]) => new Set(people)
const refuses = (work: () => unknown, code: string, facts: object) =>
  assert.throws(work, (e: Refusal) => {
    assert.equal(e.code, code)
    assert.deepEqual(e.facts, facts)
    return true
  })

describe('who may hold a licence', () => {
  test('who is at home here, blocked or not; no guest, and nobody who is gone', () => {
    assert.equal(whyNotHold({ guest: false }), undefined)
    assert.equal(whyNotHold({ guest: true }), 'guest')
    assert.equal(whyNotHold(undefined), 'person-gone')
  })
})

describe('giving', () => {
  test('those who have none get one, those who have one keep it, whoever is named twice counts once', () => {
    const given = giveLicences(office(3, 1), ['a', 'b', 'b', 'c'], set('a'))
    assert.deepEqual(given, { moved: ['b', 'c'], same: ['a'], after: { seats: 3, assigned: 3 } })
  })
  test('the last seat is given, the one after it is not, and then nobody gets any', () => {
    assert.equal(giveLicences(office(3, 2), ['a'], set()).after.assigned, 3)
    refuses(() => giveLicences(office(3, 2), ['a', 'b', 'c'], set('c')), 'no-seats', {
      product: 'Kontor',
      free: 1,
      needed: 2,
      missing: 1,
    })
  })
  test('where everybody has one already, no seat is needed', () =>
    assert.deepEqual(giveLicences(office(1, 1), ['a'], set('a')).moved, []))
})

describe('taking back', () => {
  test('from those who hold one; a second time changes nothing', () => {
    const taken = takeLicences(office(3, 2), ['a', 'b', 'a'], set('a'))
    assert.deepEqual(taken, { moved: ['a'], same: ['b'], after: { seats: 3, assigned: 1 } })
    assert.deepEqual(takeLicences(taken.after, ['a'], set()).after, taken.after)
  })
})

describe('provisioning', () => {
  test('down to what is held and no lower: says how many must be taken back first', () => {
    demandProvision(office(10, 4), 4, false)
    refuses(() => demandProvision(office(10, 4), 1, false), 'seats-assigned', {
      product: 'Kontor',
      assigned: 4,
      seats: 1,
      take: 3,
    })
  })
  test('what is withdrawn can be lessened, not raised', () => {
    demandProvision(office(10, 4), 10, true)
    demandProvision(office(10, 4), 5, true)
    refuses(() => demandProvision(office(10, 4), 11, true), 'product-withdrawn', { product: 'Kontor' })
  })
})

test('a box: of nobody, of some, of all', () => {
  for (const [holding, people, box] of [
    [0, 0, 'none'],
    [0, 3, 'none'],
    [1, 3, 'some'],
    [3, 3, 'all'],
  ] as const)
    assert.equal(shareOf(holding, people), box)
})

describe('over any history', () => {
  const people = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 8 })
  const step = fc.oneof(
    fc.record({ verb: fc.constant('give' as const), people }),
    fc.record({ verb: fc.constant('take' as const), people }),
    fc.record({ verb: fc.constant('provision' as const), to: fc.nat(7), withdrawn: fc.boolean() }),
  )

  test('never below nothing or above what there is, one seat for each holder, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.array(step, { maxLength: 40 }), (seats, steps) => {
        let now: Seats = { seats, assigned: 0 }
        const holders = new Set<string>()
        for (const one of steps) {
          try {
            if (one.verb === 'provision') {
              demandProvision({ product: 'x', ...now }, one.to, one.withdrawn)
              now = { ...now, seats: one.to }
            } else {
              const { moved, same, after } = (one.verb === 'give' ? giveLicences : takeLicences)(
                { product: 'x', ...now },
                one.people,
                holders,
              )
              for (const person of moved) {
                assert.equal(holders.has(person), one.verb === 'take', 'an assignment happens once')
                if (one.verb === 'give') holders.add(person)
                else holders.delete(person)
              }
              assert.deepEqual(new Set([...moved, ...same]), new Set(one.people))
              now = after
            }
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
          }
          assert.ok(now.assigned >= 0 && now.assigned <= now.seats && freeOf(now) >= 0)
          assert.equal(now.assigned, holders.size)
        }
      }),
    )
  })
})
