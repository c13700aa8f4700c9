import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isCurrency, share, totals } from './money.ts'

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const whole = fc.integer({ min: 1, max: 1_200 })

test('parts, by hand: halves go away from nothing', () => {
  assert.deepEqual(
    [
      share(100, 1, 3),
      share(100, 2, 3),
      share(1, 1, 2),
      share(-1, 1, 2),
      share(3, 1, 2),
      share(100, 0, 31),
      share(100, 31, 31),
    ],
    [33, 67, 1, -1, 2, 0, 100],
  )
  assert.throws(() => share(1, 1, 0))
})

test('a part is never off by more than half of the smallest unit, nothing is nothing and all is all', () => {
  fc.assert(
    fc.property(amount, whole, whole, (minor, a, b) => {
      const [part, of] = a < b ? [a, b] : [b, a]
      const given = share(minor, part, of)
      assert.ok(Number.isInteger(given))
      const off = BigInt(given) * BigInt(of) * 2n - BigInt(minor) * BigInt(part) * 2n
      assert.ok((off < 0n ? -off : off) <= BigInt(of))
      assert.equal(share(minor, of, of), minor)
      assert.equal(share(minor, 0, of) + 0, 0)
      assert.equal(share(-minor, part, of) + 0, -given + 0)
    }),
  )
})

test('two parts of one amount come to the whole, but for one unit', () => {
  fc.assert(
    fc.property(amount, whole, whole, (minor, a, b) => {
      const [part, of] = a < b ? [a, b] : [b, a]
      assert.ok(Math.abs(share(minor, part, of) + share(minor, of - part, of) - minor) <= 1)
    }),
  )
})

test('sums stay apart by currency', () => {
  assert.deepEqual(
    totals([
      { minor: 5, currency: 'SEK' },
      { minor: 7, currency: 'EUR' },
      { minor: -2, currency: 'SEK' },
    ]),
    [
      { minor: 7, currency: 'EUR' },
      { minor: 3, currency: 'SEK' },
    ],
  )
  assert.deepEqual(['SEK', 'EUR', 'XXZ', 'sek'].map(isCurrency), [true, true, false, false])
})
