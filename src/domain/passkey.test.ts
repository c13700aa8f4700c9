import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { demandMayAdd, demandMayRemove, MOST_PASSKEYS, strengthOf } from './passkey.ts'
import { Refusal } from './refusal.ts'

const codeOf = (act: () => void) => {
  try {
    act()
    return 'yes'
  } catch (error) {
    return (error as Refusal).code
  }
}

describe('passkeys', () => {
  for (const [password, passkeys, answer] of [
    [true, 1, 'yes'],
    [true, 2, 'yes'],
    [false, 2, 'yes'],
    [false, 1, 'passkey-last'],
  ] as const)
    test(`${password ? 'with' : 'without'} a password, one of ${passkeys} goes: ${answer}`, () =>
      assert.equal(
        codeOf(() => demandMayRemove({ password, passkeys })),
        answer,
      ))

  test('ten, and not an eleventh', () => {
    for (let passkeys = 0; passkeys <= 12; passkeys += 1)
      assert.equal(
        codeOf(() => demandMayAdd({ password: true, passkeys })),
        passkeys < MOST_PASSKEYS ? 'yes' : 'passkeys-full',
      )
  })

  test('how surely somebody signed in: the surest that was proved', () => {
    const strengths = [
      [false, false],
      [false, true],
      [true, true],
    ].map(([passkey = false, secondFactor = false]) => strengthOf({ passkey, secondFactor }))
    assert.deepEqual(strengths, ['password', 'second-factor', 'passkey'])
  })
})
