import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressRules, isPostcode } from './address-rules.ts'
import { isRegistrationNumber, isTaxNumber } from './company-numbers.ts'
import { isTopLevel } from './domains.ts'
import { phoneNumber } from './phone.ts'

test('registration numbers: by checksum where the register is known, as written elsewhere', () => {
  for (const [country, number] of [
    ['SE', '556036-0793'],
    ['SE', '5560360793'],
    ['NO', '923 609 016'],
    ['FI', '2077474-0'],
    ['BR', '16.727.230/0001-97'],
    ['DE', 'HRB 86786 B'],
    ['GB', 'SC123456'],
    ['SA', '1010012345'],
  ] as const)
    assert.ok(isRegistrationNumber(number, country), `${country} ${number}`)
  for (const [country, number] of [
    ['SE', '556036-0794'],
    ['NO', '923609017'],
    ['BR', '16.727.230/0001-98'],
    ['DE', 'none'],
    ['GB', '<b>1</b>'],
  ] as const)
    assert.ok(!isRegistrationNumber(number, country), `${country} ${number}`)
})

test('VAT numbers: with the country before them or without', () => {
  for (const [country, number] of [
    ['SE', 'SE556036079301'],
    ['SE', '556036079301'],
    ['DE', 'DE136695976'],
    ['NO', 'NO 995 525 828 MVA'],
    ['US', '12-3456789'],
  ] as const)
    assert.ok(isTaxNumber(number, country), `${country} ${number}`)
  for (const [country, number] of [
    ['SE', 'SE556036079302'],
    ['SE', 'DE136695976'],
    ['DE', 'DE136695977'],
  ] as const)
    assert.ok(!isTaxNumber(number, country), `${country} ${number}`)
})

test('telephone numbers become what every network takes', () => {
  assert.equal(phoneNumber('08-123 456 78', 'SE'), '+46812345678')
  assert.equal(phoneNumber('+47 22 22 55 55', 'SE'), '+4722225555')
  for (const number of ['12', 'ring mig', '+46 1', '+99 123456789']) assert.equal(phoneNumber(number, 'SE'), undefined)
})

test('addresses: what a country has, and how it writes its postcodes', () => {
  assert.deepEqual(addressRules('SE'), {
    country: 'SE',
    used: ['city', 'postcode'],
    required: ['city', 'postcode'],
    states: [],
  })
  const us = addressRules('US')
  assert.deepEqual(us.required, ['city', 'state', 'postcode'])
  assert.ok(us.states.some(({ code, name }) => code === 'MD' && name === 'Maryland'))
  assert.deepEqual(addressRules('AE').used, ['state'])
  assert.deepEqual(addressRules('QQ').required, [])
  for (const [country, code] of [
    ['SE', '903 25'],
    ['SE', '90325'],
    ['GB', 'sw1a 1aa'],
    ['US', '21401'],
    ['QQ', 'anything'],
  ] as const)
    assert.ok(isPostcode(code, country), `${country} ${code}`)
  for (const [country, code] of [
    ['SE', '9032'],
    ['SE', '90325 x'],
    ['US', 'MD'],
  ] as const)
    assert.ok(!isPostcode(code, country), `${country} ${code}`)
})

test('endings of domains', () => {
  for (const ending of ['com', 'se', 'club']) assert.ok(isTopLevel(ending), ending)
  for (const ending of ['ab', 'gmbh1', 'oetker', '']) assert.ok(!isTopLevel(ending), ending)
})
