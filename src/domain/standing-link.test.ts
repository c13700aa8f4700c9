import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { demandForAnybody, demandNotFlooded, demandStanding, mayStand, standingState } from './standing-link.ts'
import { Refusal } from './refusal.ts'

const code = (work: () => void) => {
  try {
    work()
    return 'done'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

describe('a standing link', () => {
  test('by it asks who could ask now, by hand', () => {
    const asks = (role: string) => [mayStand([role], false), mayStand([role], true)]
    assert.deepEqual(asks('partner.global-admin'), [true, true])
    assert.deepEqual(asks('partner.admin-agent'), [true, true])
    assert.deepEqual(asks('partner.sales-agent'), [true, false])
    assert.deepEqual(asks('partner.helpdesk-agent'), [false, false])
    assert.deepEqual([mayStand([], false), mayStand(['customer.global-administrator'], false)], [false, false])
  })

  test('off is off, whoever asks; on, it needs somebody who may ask for so much', () => {
    const [admin, seller] = [{ roles: ['partner.admin-agent'] }, { roles: ['partner.sales-agent'] }]
    const [plain, rights] = [false, true].map((includeRights) => ({ on: true, includeRights }))
    assert.deepEqual(
      [admin, seller, undefined].map((asker) => [standingState(plain!, asker), standingState(rights!, asker)]),
      [
        ['on', 'on'],
        ['on', 'nobody-asks'],
        ['nobody-asks', 'nobody-asks'],
      ],
    )
    assert.equal(standingState({ on: false, includeRights: false }, admin), 'off')
    assert.deepEqual(
      (['on', 'off', 'nobody-asks'] as const).map((state) => code(() => demandStanding(state))),
      ['done', 'standing-link-off', 'standing-link-off'],
    )
  })

  test('it asks for a relationship, and nobody in particular', () => {
    const anybody = { purpose: 'relationship', customerId: null, domain: null, addressee: null }
    assert.equal(
      code(() => demandForAnybody(anybody)),
      'done',
    )
    assert.equal(
      code(() => demandForAnybody({ ...anybody, purpose: 'rights' })),
      'standing-link-needs-relationship',
    )
    for (const one of ['customerId', 'domain', 'addressee'])
      assert.equal(
        code(() => demandForAnybody({ ...anybody, [one]: 'x' })),
        'standing-link-for-anybody',
      )
  })

  test('three answers of one organisation and a thousand of all within a day, and no more', () => {
    const asked = (own: number, all: number) => code(() => demandNotFlooded({ own, all }))
    assert.deepEqual(
      [asked(0, 0), asked(2, 999), asked(3, 3), asked(0, 1_000)],
      ['done', 'done', 'standing-link-often', 'standing-link-busy'],
    )
  })
})
