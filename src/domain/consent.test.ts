import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { composeConsent, differences, type AskedRights, type ConsentFacts } from './consent.ts'
import type { RoleTerms } from './terms.ts'

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
const asked = (
  terms: (Partial<RoleTerms> & { role: string })[] = [{ role: 'user-administrator' }, { role: 'directory-readers' }],
): AskedRights => ({
  template: 'user-and-licence-management',
  templateName: null,
  terms: terms.map((one) => ({ lengthDays: 180, startDays: 0, optionalBecause: null, extendDays: 0, ...one })),
  groups: [
    { group: 'partner.admin-agent', name: null, roles: ['user-administrator', 'directory-readers'] },
    { group: 'n', name: 'Nattjour', roles: ['directory-readers'] },
  ],
  changes: null,
})
const facts = (more: Partial<ConsentFacts['request']> = {}): ConsentFacts => ({
  request: {
    id: 'r',
    purpose: 'relationship',
    rights: asked(),
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
  test('says by which standing link it came, and of a request of its own nothing', () => {
    assert.equal(composeConsent(facts({ standingLink: 's' }), seal).standingLink, 's')
    for (const none of [composeConsent(facts(), seal), composeConsent(facts({ standingLink: null }), seal)])
      assert.ok(!('standingLink' in none))
  })
  test('says each role with its actions, its last day, and who of the partner holds it', () => {
    const { rights } = composeConsent(facts(), seal)
    assert.equal(rights?.lastDay, '2027-05-21')
    assert.deepEqual(
      rights?.roles.map((role) => role.id),
      ['user-administrator', 'directory-readers'],
    )
    assert.deepEqual(rights?.heldBy, [
      { group: 'partner.admin-agent', name: null, roles: ['user-administrator', 'directory-readers'] },
      { group: 'n', name: 'Nattjour', roles: ['directory-readers'] },
    ])
  })
  test('each role by its own terms: begins later, ends sooner, could be left out, goes on by itself', () => {
    const { rights } = composeConsent(
      facts({
        rights: asked([
          { role: 'user-administrator', startDays: 10, lengthDays: 20 },
          { role: 'reports-reader', lengthDays: 7, optionalBecause: 'Monthly report', extendDays: 30 },
        ]),
      }),
      seal,
    )
    assert.deepEqual(
      rights?.roles.map(({ startsAt, startDay, lastDay, optionalBecause, extendDays }) => [
        startsAt,
        startDay,
        lastDay,
        optionalBecause,
        extendDays,
      ]),
      [
        ['2026-12-01T23:00:00.000Z', '2026-12-02', '2026-12-22', null, 0],
        [null, null, '2026-11-29', 'Monthly report', 30],
      ],
    )
    assert.deepEqual([rights?.lastDay, rights?.lengthDays], ['2026-12-22', 30])
  })
  test('what it changes is said with the days as they stand', () => {
    const endsAt = new Date('2026-12-31T23:00:00Z')
    const changes = { delegation: 'd', before: [{ role: 'directory-readers', endsAt }] }
    const { rights } = composeConsent(facts({ rights: { ...asked(), changes } }), seal)
    assert.deepEqual(rights?.changes, {
      delegation: 'd',
      before: [{ role: 'directory-readers', lastDay: '2026-12-31' }],
    })
  })
  test('R6: without the box there are no rights, and it says what is not given', () => {
    const document = composeConsent(facts({ rights: null }), seal)
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
