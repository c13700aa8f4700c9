import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { demandRolesToGive, mayManage, rolesToGive } from './joining.ts'
import { Refusal } from './refusal.ts'

describe('who may give which roles', () => {
  test('a Global Administrator gives any of its organisation’s', () =>
    assert.ok(rolesToGive('customer', ['customer.global-administrator']).includes('customer.global-administrator')))
  test('a User administrator gives none that says yes', () => {
    const gives = rolesToGive('customer', ['customer.user-administrator'])
    assert.ok(gives.includes('customer.user'))
    assert.ok(!gives.includes('customer.global-administrator'))
    assert.ok(!gives.includes('customer.relationship-administrator'))
  })
  test('roles of another kind of organisation are unknown', () =>
    assert.throws(
      () => demandRolesToGive('customer', ['customer.global-administrator'], ['partner.admin-agent']),
      (e: Refusal) => e.code === 'role-unknown',
    ))
  test('giving more than one may is refused', () =>
    assert.throws(
      () => demandRolesToGive('customer', ['customer.user-administrator'], ['customer.global-administrator']),
      (e: Refusal) => e.code === 'not-allowed',
    ))
  test('whoever holds a role that one could not give is out of reach', () => {
    assert.equal(mayManage('customer', ['customer.user-administrator'], ['customer.user']), true)
    assert.equal(
      mayManage('customer', ['customer.user-administrator'], ['customer.user', 'customer.global-administrator']),
      false,
    )
  })
})
