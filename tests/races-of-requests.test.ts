import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Made } from '#tests/world.ts'
import {
  draft,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openDraft,
  openRequest,
  readyToAccept,
} from '#tests/world.ts'

const codesOf = (answers: Answer[]) => answers.map((answer) => answer.body.code ?? 'done').toSorted()

onBothDatabases('races of several requests', (world) => {
  test('two requests of one partner accepted at once make one relationship', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
      const requests = [await openRequest(astrid), await openRequest(astrid)]
      const members = [customer.client, await customer.add('customer.global-administrator')]
      const yes = await Promise.all(requests.map((request, i) => readyToAccept(members[i]!, request)))
      const answers = await Promise.all(yes.map((say) => say()))
      for (const answer of answers) ok(answer, 201)
      assert.equal(new Set(answers.map((answer) => answer.body.relationshipId)).size, 1)
      assert.equal(
        (await world().one('select count(*) as n from relationship where customer_id = $1', [customer.id])).n,
        1,
      )
    }
  })

  const twoPartners = async (cloud: string, country: string): Promise<[Made, Answer[]]> => {
    const customer = await newCustomer(world(), { cloud, country })
    const partners = [await newPartner(world(), { cloud, country }), await newPartner(world(), { cloud, country })]
    const requests = await Promise.all(partners.map((partner) => openRequest(partner.client)))
    const members = [customer.client, await customer.add('customer.global-administrator')]
    const yes = await Promise.all(requests.map((request, i) => readyToAccept(members[i]!, request)))
    return [customer, await Promise.all(yes.map((say) => say()))]
  }

  test('requests of two partners accepted at once both succeed', async () => {
    const [customer, answers] = await twoPartners('public', 'SE')
    for (const answer of answers) ok(answer, 201)
    assert.equal(ok(await customer.client.get('~/partner-relationships')).items.length, 2)
  })

  test('C3: where the cloud allows one partner, one wins and the other is told who it is', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [customer, answers] = await twoPartners('us-government', 'US')
      assert.deepEqual(codesOf(answers), ['done', 'other-partner'])
      const winner = ok(await customer.client.get('~/partner-relationships')).items
      assert.equal(winner.length, 1)
      assert.equal(answers.find((answer) => answer.status !== 201)?.body.facts.partner, winner[0].partner.name)
    }
  })

  test('two drafts to one customer opened at once: one opens, the other names it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [astrid, { domain }] = [await world().as('astrid'), await newCustomer(world())]
      const drafts = [await draft(astrid, { domain }), await draft(astrid, { domain })]
      const answers = await Promise.all(drafts.map((made) => openDraft(astrid, made)))
      assert.deepEqual(codesOf(answers), ['done', 'request-open-already'])
      const open = answers.find((answer) => answer.status === 200)?.body.id
      assert.equal(answers.find((answer) => answer.status !== 200)?.body.facts.request, open)
    }
  })
})
