import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  BILLING_FIELDS,
  billingChange,
  billingFaults,
  demandFaultless,
  REGISTRATION_COUNTRIES,
  requiredFields,
  type AddressRules,
  type BillingFacts,
  type BillingProfile,
} from '#domain/billing-profile.ts'
import { Refusal } from '#domain/refusal.ts'

const sweden: AddressRules = { country: 'SE', used: ['city', 'postcode'], required: ['city', 'postcode'], states: [] }
const states = [{ code: 'BA', name: 'Bahia' }]
const brazil: AddressRules = {
  country: 'BR',
  used: ['city', 'state', 'postcode'],
  required: ['city', 'state', 'postcode'],
  states,
}
const checks = {
  isTopLevel: (ending: string) => ending === 'com',
  isPostcode: (code: string) => /^\d{5}$/.test(code),
  isPhone: (phone: string) => /^\+\d+$/.test(phone),
  isRegistrationNumber: (number: string) => number.startsWith('55'),
  isTaxNumber: (number: string) => number.startsWith('SE'),
  domainOf: (email: string) => email.split('@')[1] ?? '',
}
const facts = (rules = sweden): BillingFacts => ({
  rules,
  foreignDomains: ['nordanvind.example', 'nordmoln.example'],
  checks,
})
const whole: BillingProfile = {
  companyName: 'Lindholms Bageri AB',
  addressLine1: 'Storgatan 1',
  addressLine2: null,
  city: 'Umeå',
  state: null,
  postcode: '90325',
  firstName: 'Karin',
  lastName: 'Lindholm',
  email: 'karin@lindholmsbageri.example',
  phone: null,
  registrationNumber: null,
  taxNumber: null,
}
const faults = (change: Partial<BillingProfile>, rules = sweden) =>
  Object.fromEntries(billingFaults({ ...whole, ...change }, facts(rules)).map(({ pointer, rule }) => [pointer, rule]))

describe('billing profile', () => {
  test('a whole one has no fault; numbers are optional outside the list', () => {
    assert.deepEqual(faults({}), {})
    assert.deepEqual(faults({ phone: '+46901', registrationNumber: '556', taxNumber: 'SE1' }), {})
  })

  test('each rule by hand, at its field', () => {
    const byHand: [Partial<BillingProfile>, Record<string, string>][] = [
      [{ companyName: '999' }, { '/companyName': 'name-repeats' }],
      [{ companyName: ' ' }, { '/companyName': 'required' }],
      [{ addressLine1: '' }, { '/addressLine1': 'required' }],
      [{ city: null }, { '/city': 'required' }],
      [{ state: 'BA' }, { '/state': 'address-part-unused' }],
      [{ postcode: '123' }, { '/postcode': 'postcode' }],
      [
        { firstName: '', lastName: ' ' },
        { '/firstName': 'required', '/lastName': 'required' },
      ],
      [{ email: 'karin' }, { '/email': 'email' }],
      [{ email: 'astrid@nordanvind.example' }, { '/email': 'address-of-partner' }],
      [{ email: 'ingrid@nordmoln.example' }, { '/email': 'address-of-partner' }],
      [{ phone: '12' }, { '/phone': 'phone' }],
      [{ registrationNumber: '1' }, { '/registrationNumber': 'registration-number' }],
      [{ taxNumber: '1' }, { '/taxNumber': 'tax-number' }],
    ]
    for (const [change, told] of byHand) assert.deepEqual(faults(change), told, JSON.stringify(change))
  })

  test('all faults are told at once', () => {
    const told = faults({ companyName: 'AB', city: '', email: 'x', phone: 'y' })
    assert.deepEqual(Object.keys(told), ['/companyName', '/city', '/email', '/phone'])
    assert.throws(
      () => demandFaultless(billingFaults({ ...whole, city: '' }, facts(), '/billing')),
      (refusal: Refusal) => refusal.code === 'invalid-input' && refusal.faults[0]?.pointer === '/billing/city',
    )
  })

  test('in the listed countries number and telephone are needed, and a state is one of the country’s', () => {
    const here = { state: 'bahia', postcode: '40000' }
    assert.deepEqual(faults(here, brazil), { '/phone': 'required', '/registrationNumber': 'required' })
    const listed = { ...here, phone: '+5571', registrationNumber: '55' }
    assert.deepEqual(faults(listed, brazil), {})
    assert.deepEqual(faults({ ...listed, state: 'Skåne' }, brazil), { '/state': 'state' })
  })

  test('the countries of the list, by hand', () => {
    assert.deepEqual(
      [...REGISTRATION_COUNTRIES].toSorted().join(' '),
      'AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA',
    )
    for (const country of ['SE', 'DE', 'US', 'NO', 'GB'])
      assert.ok(!requiredFields({ ...sweden, country }).includes('phone'), country)
  })

  test('a change names the fields that differ and no others, and from one to the other there is always the way', () => {
    const text = fc.option(fc.string())
    const any = fc.record(
      Object.fromEntries(BILLING_FIELDS.map((field) => [field, text])),
    ) as fc.Arbitrary<BillingProfile>
    fc.assert(
      fc.property(any, any, (before, after) => {
        const change = billingChange(before, after)
        assert.deepEqual({ ...before, ...change.after }, { ...after })
        assert.deepEqual({ ...after, ...change.before }, { ...before })
        assert.deepEqual(Object.keys(change.after), change.fields)
      }),
    )
    assert.deepEqual(billingChange(whole, whole).fields, [])
    assert.equal(billingChange(null, whole).before.city, null)
  })
})
