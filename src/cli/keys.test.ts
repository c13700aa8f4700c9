import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseKeyRing } from '#platform/keys.ts'
import { run } from './run.ts'
import { talk } from '#tests/cli/talk.ts'

test('four new keys, each good, no two alike, and nothing else on standard output', async () => {
  const terminal = talk()
  assert.equal(await run(['keys', 'new'], terminal), 0)
  const lines = terminal.said.map((line) => line.split('=', 1)[0])
  assert.deepEqual(lines, ['OMBUD_LINK_KEY', 'OMBUD_SESSION_KEY', 'OMBUD_RECEIPT_KEY', 'OMBUD_TOKEN_KEY'])
  const secrets = terminal.said.map((line) =>
    parseKeyRing('a key', line.slice(line.indexOf('=') + 1))[0]?.secret.toString('hex'),
  )
  assert.equal(new Set(secrets).size, 4)
  assert.match(terminal.noted.join('\n'), /If it is lost, everybody is signed out/)
})

test('a rotated ring has the new key in front and the old one behind it, under different ids', async () => {
  const before = 'k20260101:' + Buffer.alloc(32, 7).toString('base64')
  const once = talk({ OMBUD_RECEIPT_KEY: before })
  assert.equal(await run(['keys', 'rotate', 'RECEIPT'], once), 0)
  const value = once.said[0]?.replace('OMBUD_RECEIPT_KEY=', '') ?? ''
  assert.ok(value.endsWith(`,${before}`))
  const twice = talk({ OMBUD_RECEIPT_KEY: value })
  await run(['keys', 'rotate', 'RECEIPT'], twice)
  const ids = parseKeyRing('a key', twice.said[0]?.replace('OMBUD_RECEIPT_KEY=', '')).map((key) => key.id)
  assert.equal(new Set(ids).size, 3)
  assert.match(once.noted.join('\n'), /seals of receipts/)
})

test('refused: a key that is not there, one that is none, a purpose that is none', async () => {
  const missing = talk()
  assert.equal(await run(['keys', 'rotate', 'LINK'], missing), 1)
  assert.match(missing.noted.join('\n'), /OMBUD_LINK_KEY is not set here/)
  const wrong = talk({ OMBUD_LINK_KEY: 'short' })
  assert.equal(await run(['keys', 'rotate', 'LINK'], wrong), 1)
  assert.equal(await run(['keys', 'rotate', 'DOOR'], talk()), 2)
})
