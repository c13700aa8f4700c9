import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outcomeOf } from './provisioning.ts'

test('what an answer means, by hand', () => {
  const said = (status: number, calls = 1) => {
    const outcome = outcomeOf({ status }, calls)
    return outcome.done ? 'done' : `${outcome.cause} ${outcome.againIn}`
  }
  assert.deepEqual(
    [200, 201, 204].map((status) => said(status)),
    ['done', 'done', 'done'],
  )
  assert.deepEqual(
    [202, 408, 429, 500, 503].map((status) => said(status)),
    ['working 5', 'answered-wrong 5', 'answered-wrong 5', 'answered-wrong 5', 'answered-wrong 5'],
  )
  assert.deepEqual(
    [301, 400, 401, 404, 409, 422].map((status) => said(status)),
    ['answered-wrong null', 'refused null', 'refused null', 'refused null', 'refused null', 'refused null'],
  )
  assert.deepEqual([said(202, 9), said(202, 50), said(202, 600)], ['working 600', 'working 600', 'working null'])
})

test('asked again for two days, further and further apart; then given up', () => {
  const waits = Array.from({ length: 12 }, (_, i) => outcomeOf({ failed: 'unreachable' }, i + 1)).map((one) =>
    one.done ? 0 : one.againIn,
  )
  assert.deepEqual(waits.slice(10), [null, null])
  assert.ok(waits.slice(0, 10).every((wait, i) => i === 0 || wait! > waits[i - 1]!))
  assert.ok(waits.slice(0, 10).reduce((sum: number, wait) => sum + wait!, 0) > 2 * 86_400 * 0.9)
})
