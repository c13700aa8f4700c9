import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { guardLetter, LINK_PLACE } from './letter.ts'
import { Refusal } from './refusal.ts'

const origin = 'https://partners.example.com'
const link = `${origin}/admin/invitation#req_abcDEF123.k1`
const rules = { link, origin, domain: 'nordanvind.example' }
const refused = (text: string, code: string) =>
  assert.throws(
    () => guardLetter(text, rules),
    (e: Refusal) => e.code === code,
    `${text} should be refused as ${code}`,
  )

describe('R8: the link must be there, once, unchanged', () => {
  test('a text with the link is kept with its place instead', () =>
    assert.equal(guardLetter(`Hej,\n\n${link}\n\nAstrid`, rules), `Hej,\n\n${LINK_PLACE}\n\nAstrid`))
  test('the place itself is taken as well', () =>
    assert.equal(guardLetter(`Hej ${LINK_PLACE}.`, rules), `Hej ${LINK_PLACE}.`))
  test('removed', () => refused('Hej, svara gärna.', 'letter-link-missing'))
  test('doubled', () => refused(`${link}\n${link}`, 'letter-link-doubled'))
  test('doubled, once as its place', () => refused(`${link}\n${LINK_PLACE}`, 'letter-link-doubled'))
  test('altered: a character changed', () => refused(link.replace('abc', 'abd'), 'letter-link-altered'))
  test('altered: cut short', () => refused(link.slice(0, -4), 'letter-link-altered'))
  test('altered: something stuck to its end', () => refused(`${link}x`, 'letter-link-altered'))
  test('altered: beside the true one', () =>
    refused(`${link} ${origin}/admin/invitation#req_zzz.k1`, 'letter-link-altered'))
  test('a full stop, a bracket or a quotation mark beside it does no harm', () => {
    for (const text of [`Se ${link}.`, `(${link})`, `"${link}"`, `<${link}>`, `${link},`])
      assert.ok(guardLetter(text, rules).includes(LINK_PLACE))
  })
})

describe('no link but the guarded one and the partner’s proved domain', () => {
  test('the partner’s own site is welcome', () =>
    assert.ok(guardLetter(`${link}\nhttps://www.nordanvind.example/om-oss`, rules)))
  test('another site is refused, and named', () =>
    assert.throws(
      () => guardLetter(`${link}\nhttps://evil.example/x`, rules),
      (e: Refusal) => e.code === 'letter-link-foreign' && String(e.facts.found).includes('evil.example'),
    ))
  test('a site that only looks like the partner’s is refused', () =>
    refused(`${link} https://nordanvind.example.evil.example`, 'letter-link-foreign'))
  test('without a proved domain no other link at all', () =>
    assert.throws(
      () => guardLetter(`${link} www.nordanvind.example`, { ...rules, domain: null }),
      (e: Refusal) => e.code === 'letter-link-foreign',
    ))
  test('an address to write to counts as a link', () =>
    refused(`${link} mailto:someone@evil.example`, 'letter-link-foreign'))
})

test('typing around the link is free: any text without links is kept as it is', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'å', 'ä', 'Ö', ' ', ',', '!', '?', '\n'), maxLength: 200 })
  fc.assert(fc.property(words, words, (a, b) => guardLetter(`${a} ${link} ${b}`, rules) === `${a} ${LINK_PLACE} ${b}`))
})
