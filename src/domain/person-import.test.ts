import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IMPORT_STATES, mayMove, remainingSeconds } from './person-import.ts'

test('what may be done in which state, by hand', () => {
  const may = (verb: 'run' | 'cancel') => IMPORT_STATES.filter((state) => mayMove(state, verb))
  assert.deepEqual(may('run'), ['checked', 'stopped'])
  assert.deepEqual(may('cancel'), ['checked', 'running', 'stopped'])
})

test('time left, by the pace since it was started', () => {
  const startedAt = new Date('2026-01-01T12:00:00Z')
  const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000)
  const left = (done: number, from: number, seconds: number) =>
    remainingSeconds({ done, total: 1000, from, startedAt, now: after(seconds) })
  assert.equal(left(0, 0, 10), null)
  assert.equal(left(250, 0, 10), 30)
  // Begun anew after 500: only what was done since counts.
  assert.equal(left(500, 500, 10), null)
  assert.equal(left(750, 500, 10), 10)
  assert.equal(left(1000, 0, 10), 0)
})
