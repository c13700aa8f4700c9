import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { composeConsent, differences, type ConsentFacts } from './consent.ts'

const party = {
  id: 'x',
  name: 'X',
  legalName: 'X AB',
  registrationNumber: null,
  country: 'SE',
  city: null,
  domain: null,
  verified: true,
}
const facts = (more: Partial<ConsentFacts['request']> = {}): ConsentFacts => ({
  request: {
    id: 'r',
    purpose: 'relationship',
    template: 'user-and-licence-management',
    roles: ['user-administrator', 'directory-readers'],
    lengthDays: 180,
    openedBy: 'astrid',
    askerName: 'Astrid Nyström',
    ...more,
  },
  cloud: 'public',
  portal: 'admin-center',
  shownIn: { language: 'sv', wording: 'w' },
  installation: 'Nordmoln',
  partner: { ...party, channel: 'direct-bill', verifiedSince: null },
  customer: { ...party, timeZone: 'Europe/Stockholm' },
  agreement: null,
  now: new Date('2026-11-22T12:00:00Z'),
})
const seal = (pointer: string, value: string) => ({ sha256: `${pointer}:${value.length}` })

describe('the consent document', () => {
  test('holds no personal value, only its seal', () =>
    assert.ok(!JSON.stringify(composeConsent(facts(), seal)).includes('Astrid')))
  test('says each role with its actions, its last day, and who of the partner holds it', () => {
    const { rights } = composeConsent(facts(), seal)
    assert.equal(rights?.lastDay, '2027-05-21')
    assert.deepEqual(
      rights?.roles.map((role) => role.id),
      ['user-administrator', 'directory-readers'],
    )
    assert.deepEqual(rights?.heldBy, [
      { partnerRole: 'partner.admin-agent', roles: ['user-administrator', 'directory-readers'] },
      { partnerRole: 'partner.helpdesk-agent', roles: ['directory-readers'] },
    ])
  })
  test('R6: without the box there are no rights, and it says what is not given', () => {
    const document = composeConsent(facts({ template: null, roles: [], lengthDays: null }), seal)
    assert.equal(document.rights, null)
    assert.ok(document.never.includes('see-people'))
  })
  test('always says what stays (R15)', () => assert.ok(composeConsent(facts(), seal).stays.includes('support-duty')))
})

describe('differences between two documents', () => {
  test('none between a document and itself', () =>
    assert.deepEqual(differences(composeConsent(facts(), seal), composeConsent(facts(), seal)), []))
  test('point at what changed', () =>
    assert.deepEqual(differences({ a: 1, b: { c: [1, 2] } }, { a: 1, b: { c: [1, 3] }, d: 0 }), ['/b/c/1', '/d']))
})
