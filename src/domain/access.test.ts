import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { demandCapability, demandFreshSignIn, demandOnBehalf } from './access.ts'
import type { Actor } from './actor.ts'
import { firstAssignments } from './assignment.ts'
import { actionsHeld, type OnBehalf } from './path.ts'
import { Refusal } from './refusal.ts'

const now = new Date('2026-03-01T12:00:00Z')
const actor = (roles: string[], more: Partial<Actor> = {}): Actor => ({
  kind: 'person',
  personId: 'p',
  name: 'Astrid',
  language: 'sv',
  roles,
  guest: false,
  scopes: undefined,
  organisation: {
    id: 'o',
    kind: 'partner',
    channel: 'direct-bill',
    cloud: 'public',
    name: 'Nordanvind',
    suspended: false,
  },
  signIn: {
    sessionId: 's',
    authenticatedAt: now,
    secondFactor: false,
    hasSecondFactor: false,
    mailboxProved: true,
    lentPassword: false,
    passkey: false,
  },
  ...more,
})
const delegation = {
  id: 'd',
  template: 'user-and-licence-management',
  roles: ['user-administrator', 'license-administrator', 'directory-readers', 'password-administrator'].map((role) => ({
    role,
    startsAt: new Date('2026-01-01'),
    endsAt: new Date('2026-06-01'),
    endedAt: null,
    extendDays: 0,
  })),
  state: 'active' as const,
  grantedAt: new Date('2026-01-01'),
  endedAt: null,
  assignments: firstAssignments('user-and-licence-management', [
    'user-administrator',
    'license-administrator',
    'directory-readers',
    'password-administrator',
  ]),
}
const facts = (more: Partial<OnBehalf> = {}, roles = ['partner.admin-agent']): OnBehalf => ({
  relationship: { state: 'active', frozen: false },
  delegations: [delegation],
  elevations: [],
  demandsSecondFactor: false,
  partner: { suspended: false },
  customer: { id: 'c', country: 'SE', tags: [] },
  person: { id: 'astrid', roles, groups: [], limits: [], secondFactor: 'none' },
  now,
  ...more,
})
const refused = (work: () => void, code: string) => assert.throws(work, (e: Refusal) => e.code === code, code)

describe('in one’s own organisation', () => {
  test('to somebody without a role there, it does not exist', () =>
    refused(() => demandCapability(actor([]), 'customers.read'), 'not-found'))
  test('a role without the capability is refused', () =>
    refused(() => demandCapability(actor(['partner.billing-admin']), 'customers.read'), 'not-allowed'))
  test('a token can do no more than its scopes', () =>
    refused(
      () => demandCapability(actor(['partner.admin-agent'], { scopes: ['requests.read'] }), 'customers.read'),
      'token-scope-missing',
    ))
  test('and no more than its owner', () =>
    refused(
      () => demandCapability(actor(['partner.billing-admin'], { scopes: ['customers.read'] }), 'customers.read'),
      'not-allowed',
    ))
})

describe('on behalf of a customer', () => {
  test('the template says which role of the partner holds what', () => {
    assert.ok(actionsHeld(facts()).has('people.create'))
    const helpdesk = actionsHeld(facts({}, ['partner.helpdesk-agent']))
    assert.ok(helpdesk.has('people.reset-password'))
    assert.ok(!helpdesk.has('people.create'))
  })
  test('a Sales agent holds nothing', () => assert.equal(actionsHeld(facts({}, ['partner.sales-agent'])).size, 0))
  test('R2: a relationship without rights gives none', () =>
    refused(
      () => demandOnBehalf(actor(['partner.admin-agent']), 'people.read', facts({ delegations: [] })),
      'no-right',
    ))
  test('a right that ended says so', () =>
    refused(
      () =>
        demandOnBehalf(
          actor(['partner.admin-agent']),
          'people.read',
          facts({ delegations: [{ ...delegation, state: 'ended', endedAt: now }] }),
        ),
      'right-ended',
    ))
  test('a right past its date says so too, without waiting for any clean-up', () =>
    refused(
      () => demandOnBehalf(actor(['partner.admin-agent']), 'people.read', facts({ now: new Date('2026-06-01') })),
      'right-ended',
    ))
  test('without a relationship the customer does not exist', () =>
    refused(
      () => demandOnBehalf(actor(['partner.admin-agent']), 'people.read', facts({ relationship: undefined })),
      'not-found',
    ))
  test('a suspended partner has no power', () =>
    refused(
      () => demandOnBehalf(actor(['partner.admin-agent']), 'people.read', facts({ partner: { suspended: true } })),
      'partner-suspended',
    ))
  test('R14: frozen by the customer, it says so; what was never granted is still just that', () => {
    const frozen = facts({ relationship: { state: 'active', frozen: true } })
    refused(() => demandOnBehalf(actor(['partner.admin-agent']), 'people.read', frozen), 'rights-frozen')
    const seller = { ...frozen, person: { ...frozen.person, roles: ['partner.sales-agent'] } }
    refused(() => demandOnBehalf(actor(['partner.sales-agent']), 'people.read', seller), 'not-in-group')
    assert.equal(actionsHeld(frozen).size, 0)
  })
  test('a token never acts there', () =>
    refused(
      () =>
        demandOnBehalf(
          actor(['partner.admin-agent'], { scopes: ['users-of-customers.manage'] }),
          'people.read',
          facts(),
        ),
      'token-not-enough',
    ))
})

describe('accepting needs a fresh sign-in', () => {
  const signIn = actor([]).signIn as NonNullable<Actor['signIn']>
  const fresh = (more: object, scopes?: string[]) => () =>
    demandFreshSignIn(actor(['customer.global-administrator'], { signIn: { ...signIn, ...more }, scopes }), now)
  test('ten minutes are fresh', () =>
    assert.doesNotThrow(fresh({ authenticatedAt: new Date(now.getTime() - 600_000) })))
  test('a second more is not', () =>
    refused(fresh({ authenticatedAt: new Date(now.getTime() - 601_000) }), 'sign-in-too-old'))
  test('who has a second factor must have used it', () => refused(fresh({ hasSecondFactor: true }), 'sign-in-too-old'))
  test('a password that somebody else set is not enough', () => refused(fresh({ lentPassword: true }), 'lent-password'))
  test('nor an address that was never proved', () => refused(fresh({ mailboxProved: false }), 'mailbox-unproved'))
  test('nor a token', () => refused(() => demandFreshSignIn(actor([], { signIn: undefined }), now), 'token-not-enough'))
})
