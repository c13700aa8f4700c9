import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersLeft } from './letters-left.ts'

const at = (iso: string) => new Date(iso)

test('three letters a request, seventy-two hours apart', () => {
  const now = at('2026-11-22T12:00:00Z')
  assert.deepEqual(lettersLeft([], now), { left: 3, nextAt: null })
  assert.deepEqual(lettersLeft([at('2026-11-22T11:00:00Z')], now), { left: 2, nextAt: at('2026-11-25T11:00:00Z') })
  assert.deepEqual(lettersLeft([at('2026-11-19T12:00:00Z')], now), { left: 2, nextAt: null })
  assert.deepEqual(
    lettersLeft([at('2026-11-01T00:00:00Z'), at('2026-11-05T00:00:00Z'), at('2026-11-09T00:00:00Z')], now),
    { left: 0, nextAt: null },
  )
})
