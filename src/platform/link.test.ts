import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from './ids.ts'
import { newKey, parseKeyRing } from './keys.ts'
import { linkToken, readLinkToken } from './link.ts'

const ring = parseKeyRing('link', `${newKey('new')},${newKey('old')}`)
const claim = { partnerId: newId(), requestId: newId(), generation: 7 }
const token = linkToken(ring, claim)

test('a link carries its claim; a standing one says so, and neither is the other', () => {
  assert.deepEqual(readLinkToken(ring, token), { ...claim, standing: false })
  const standing = linkToken(ring, claim, 'std')
  assert.deepEqual(readLinkToken(ring, standing), { ...claim, standing: true })
  for (const one of [token.replace('req', 'std'), standing.replace('std', 'req')])
    assert.equal(readLinkToken(ring, one), undefined)
})

test('a link of an older key is good as long as that key is kept', () => {
  const old = linkToken(ring.slice(1), claim)
  assert.deepEqual(readLinkToken(ring, old), { ...claim, standing: false })
  assert.equal(readLinkToken(ring.slice(0, 1), old), undefined)
})

test('changed in any one letter, whichever, it is no link: also where the change would decode to the same bytes', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  for (let at = 0; at < token.length; at += 1)
    for (const letter of letters) {
      if (letter === token[at]) continue
      const changed = token.slice(0, at) + letter + token.slice(at + 1)
      assert.equal(readLinkToken(ring, changed), undefined, changed)
    }
})

test('nothing else is a link', () => {
  fc.assert(fc.property(fc.string({ maxLength: 120 }), (text) => readLinkToken(ring, text) === undefined))
})
