import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from './actor.ts'
import { Refusal } from './refusal.ts'
import { demandMayDecline, maySayYesTo, situationOf, type InvitationFacts } from './situation.ts'

const now = new Date('2026-11-22T12:00:00Z')
const regions = {
  edition: '2023-10',
  effectiveFrom: '2023-10-01',
  regions: [
    { id: 'europe', countries: ['SE', 'DE', 'NO'] },
    { id: 'latin-america-and-the-caribbean', countries: ['AR'] },
  ],
}
const cloud = {
  id: 'public',
  rightsChoice: 'free' as const,
  acceptancePortal: 'admin-center' as const,
  onePartnerPerCustomer: false,
  openForNewCustomers: true,
}
const place = (id: string, more = {}) => ({
  id,
  cloud: 'public',
  country: 'SE',
  name: id,
  kind: id === 'p' ? 'partner' : 'customer',
  suspended: false,
  ...more,
})
const facts = (
  more: Partial<InvitationFacts> = {},
  request: Partial<InvitationFacts['request']> = {},
): InvitationFacts => ({
  request: {
    state: 'open',
    expiresAt: new Date('2026-12-22'),
    answeredAt: null,
    withdrawnAt: null,
    purpose: 'relationship',
    includeRights: true,
    customerId: null,
    domain: null,
    generation: 1,
    ...request,
  },
  linkGeneration: 1,
  partner: { ...place('p'), agreementSigned: true },
  customer: place('c'),
  cloud,
  regions,
  related: false,
  verificationMissing: false,
  otherPartner: undefined,
  now,
  ...more,
})

describe('each situation of the acceptance page has its own word', () => {
  const cases: [string, InvitationFacts, string][] = [
    ['nothing in the way', facts(), 'ready'],
    ['the partner’s own organisation', facts({ customer: { ...place('p') } }), 'own-organisation'],
    ['a link that was replaced', facts({ linkGeneration: 1 }, { generation: 2 }), 'link-replaced'],
    ['already accepted', facts({}, { state: 'accepted' }), 'request-accepted'],
    ['already declined', facts({}, { state: 'declined' }), 'request-declined'],
    ['withdrawn', facts({}, { state: 'withdrawn' }), 'request-withdrawn'],
    ['expired', facts({}, { expiresAt: now }), 'request-expired'],
    ['meant for somebody else', facts({}, { customerId: 'other' }), 'not-the-addressee'],
    ['a partner’s organisation', facts({ customer: place('c', { kind: 'partner' }) }), 'not-a-customer'],
    ['another cloud', facts({ customer: place('c', { cloud: 'germany' }) }), 'cloud-differs'],
    ['R4: another region', facts({ customer: place('c', { country: 'AR' }) }), 'region-differs'],
    [
      'a suspended partner',
      facts({ partner: { ...place('p', { suspended: true }), agreementSigned: true } }),
      'partner-suspended',
    ],
    [
      'a partner that signed nothing',
      facts({ partner: { ...place('p'), agreementSigned: false } }),
      'partner-agreement-missing',
    ],
    ['verification demanded and missing', facts({ verificationMissing: true }), 'verification-needed'],
    ['already related, nothing new asked', facts({ related: true }, { includeRights: false }), 'already-related'],
    ['already related, rights asked: they are added', facts({ related: true }), 'ready'],
    ['rights without a relationship', facts({}, { purpose: 'rights' }), 'rights-need-relationship'],
    [
      'one partner per customer, and there is one',
      facts({ cloud: { ...cloud, onePartnerPerCustomer: true }, otherPartner: { name: 'Potomac' } }),
      'other-partner',
    ],
    ['several partners where the cloud allows it (R19)', facts({ otherPartner: { name: 'Västkust' } }), 'ready'],
  ]
  for (const [name, given, code] of cases) test(name, () => assert.equal(situationOf(given).code, code))
})

describe('who may say yes (R12, C4)', () => {
  const actor = (role: string) => ({ roles: [role], scopes: undefined }) as unknown as Actor
  test('a Global Administrator to anything', () =>
    assert.equal(
      maySayYesTo(actor('customer.global-administrator'), { related: false, purpose: 'relationship' }),
      true,
    ))
  test('a relationship administrator to rights alone', () => {
    assert.equal(maySayYesTo(actor('customer.relationship-administrator'), { related: true, purpose: 'rights' }), true)
    assert.equal(
      maySayYesTo(actor('customer.relationship-administrator'), { related: false, purpose: 'relationship' }),
      false,
    )
  })
  for (const role of [
    'customer.billing-administrator',
    'customer.user-administrator',
    'customer.helpdesk-administrator',
    'customer.user',
  ])
    test(`${role} to nothing`, () =>
      assert.equal(maySayYesTo(actor(role), { related: true, purpose: 'rights' }), false))
})

describe('who may say no', () => {
  const says = (role: string, related: boolean, scopes?: string[]) => () =>
    demandMayDecline({ roles: [role], scopes, organisation: { name: 'Lindholms' } } as unknown as Actor, {
      related,
      purpose: related ? 'rights' : 'relationship',
    })
  test('whoever may say yes', () => {
    assert.doesNotThrow(says('customer.global-administrator', false))
    assert.doesNotThrow(says('customer.relationship-administrator', true))
    assert.throws(says('customer.relationship-administrator', false), Refusal)
    assert.throws(says('customer.user', true), Refusal)
  })
  test('a token made for it, and none made for something else', () => {
    assert.doesNotThrow(says('customer.global-administrator', false, ['invitation.decline']))
    assert.throws(says('customer.global-administrator', false, ['invitation.accept']), Refusal)
    assert.throws(says('customer.global-administrator', true, ['people.read']), Refusal)
  })
})
