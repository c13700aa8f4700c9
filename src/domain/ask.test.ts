import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { blockOfPartner, demandWholeAsk } from './ask.ts'
import { Refusal } from './refusal.ts'

const free = {
  id: 'public',
  rightsChoice: 'free' as const,
  acceptancePortal: 'admin-center' as const,
  onePartnerPerCustomer: false,
  openForNewCustomers: true,
}
const always = { ...free, id: 'us-government', rightsChoice: 'always' as const }
const ask = { purpose: 'relationship' as const, includeRights: false, template: null, lengthDays: null }
const code = (expected: string) => (e: Refusal) => e.code === expected

describe('an ask is whole', () => {
  test('R2, R6: without rights, where the partner’s cloud leaves the choice', () =>
    assert.doesNotThrow(() => demandWholeAsk(ask, free)))
  test('R3: not without rights where the cloud leaves none', () =>
    assert.throws(() => demandWholeAsk(ask, always), code('rights-always-included')))
  test('rights need a template that exists', () =>
    assert.throws(
      () => demandWholeAsk({ ...ask, includeRights: true, template: 'everything' }, free),
      code('template-unknown'),
    ))
  test('a name from the language itself is no template', () =>
    assert.throws(
      () => demandWholeAsk({ ...ask, includeRights: true, template: 'constructor' }, free),
      code('template-unknown'),
    ))
  test('adding rights means asking for some', () =>
    assert.throws(() => demandWholeAsk({ ...ask, purpose: 'rights' }, free), code('rights-purpose-needs-rights')))
})

test('a partner asks nothing while suspended, nor before it signed', () => {
  assert.equal(blockOfPartner({ suspended: true }, 'current'), 'partner-suspended')
  assert.equal(blockOfPartner({ suspended: false }, 'missing'), 'partner-agreement-missing')
  assert.equal(blockOfPartner({ suspended: false }, 'outdated'), undefined)
  assert.equal(blockOfPartner({ suspended: false }, 'current'), undefined)
})
