import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { acceptancePortal, cloudOf, newcomers, portalPath, rightsForced, type CloudEdition } from '#domain/cloud.ts'

const seeded: CloudEdition = JSON.parse(readFileSync(new URL('../../db/seed/clouds.json', import.meta.url), 'utf8'))

// id, rights forced (R3), acceptance portal (R17), first part of the path, one partner per customer, open for new customers, newcomers
const byHand = [
  ['public', false, 'admin-center', 'admin', false, true, 'welcome'],
  ['germany', true, 'office-admin-portal', 'office-admin', false, false, 'closed'],
  ['us-government', true, 'office-admin-portal', 'office-admin', true, true, 'by-provider'],
] as const

describe('cloud', () => {
  test('the seeded clouds are these and no others', () => {
    assert.deepEqual(
      seeded.clouds.map((cloud) => cloud.id),
      byHand.map(([id]) => id),
    )
  })

  for (const [id, forced, portal, path, onePartner, open, come] of byHand)
    test(`${id}, by hand`, () => {
      const cloud = cloudOf(seeded, id)
      assert.ok(cloud)
      assert.equal(rightsForced(cloud), forced)
      assert.equal(acceptancePortal(cloud), portal)
      assert.equal(portalPath(cloud), path)
      assert.equal(cloud.onePartnerPerCustomer, onePartner)
      assert.equal(cloud.openForNewCustomers, open)
      assert.equal(newcomers(cloud), come)
    })

  test('a cloud that the edition does not know is no cloud', () => {
    for (const id of ['china', '', 'Public', 'constructor']) assert.equal(cloudOf(seeded, id), undefined)
  })
})
