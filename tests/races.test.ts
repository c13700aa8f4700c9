import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from '#tests/world.ts'
import {
  newCustomer,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  readyToAccept,
  refused,
  relate,
} from '#tests/world.ts'

const codesOf = (answers: Answer[]) => answers.map((answer) => answer.body.code ?? 'done').toSorted()

onBothDatabases('races', (world) => {
  /** What stands in the rows of a request: nothing may be half there. */
  const born = (id: string) =>
    world().one(
      `select r.state, (select count(*) from relationship x where x.request_id = r.id) as relationships, (select count(*) from delegation d where d.request_id = r.id) as delegations,
         (select count(*) from evidence e where e.subject_id = r.id and e.kind = 'acceptance') as evidence, (select count(*) from event v where v.subject_id = r.id and v.kind = 'request.accepted') as events
       from relationship_request r where r.id = $1`,
      [id],
    )
  const whole = { state: 'accepted', relationships: 1, delegations: 1, evidence: 1, events: 2 }
  const nothing = (state: string) => ({ state, relationships: 0, delegations: 0, evidence: 0, events: 0 })

  test('a hundred parallel accepts of one request make one relationship, one right, one evidence, and 99 clear answers', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid)
    const members = [customer.client]
    while (members.length < 5) members.push(await customer.add('customer.global-administrator'))
    const yes = await Promise.all(members.map((member) => readyToAccept(member, request)))
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => yes[i % 5]!()))
    assert.equal(answers.filter((answer) => answer.status === 201).length, 1)
    const lost = answers.filter((answer) => answer.status !== 201)
    assert.equal(lost.length, 99)
    for (const answer of lost) refused(answer, 'request-accepted', 409)
    assert.deepEqual(await born(request.id), whole)
    assert.equal(ok(await astrid.get(`~/customers?q=${customer.domain}`)).items.length, 1)
  })

  test('accept against withdraw, decline and re-issue: one wins, the other reads what happened', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
      const other = await customer.add('customer.global-administrator')
      const rivals: Record<string, (request: { id: string; version: number }) => Promise<Answer>> = {
        withdrawn: (request) => astrid.post(`~/relationship-requests/${request.id}/withdrawal`),
        declined: (request) => other.post(`~/invitations/${request.id}/decline`, { reason: 'not-now' }),
        open: (request) =>
          astrid.post(`~/relationship-requests/${request.id}/re-issue`, undefined, { version: request.version }),
      }
      for (const [state, rival] of Object.entries(rivals)) {
        const rivalled = await newCustomer(world())
        const client = state === 'declined' ? customer.client : rivalled.client
        const request = await openRequest(astrid)
        const yes = await readyToAccept(client, request)
        if (state === 'declined') await openLink(other, request.token)
        const [accepted, beaten] = await Promise.all(
          round % 2 ? [yes(), rival(request)] : [rival(request), yes()].toReversed(),
        )
        if (accepted!.status === 201) {
          refused(beaten!, 'request-accepted', 409)
          assert.deepEqual(await born(request.id), whole)
        } else {
          ok(beaten!)
          refused(accepted!, state === 'open' ? 'link-replaced' : `request-${state}`, 409)
          assert.deepEqual(await born(request.id), nothing(state))
        }
        if (state === 'declined' && accepted!.status === 201) break
      }
    }
  })

  test('accept at the moment of expiry: in time and whole, or too late and nothing', async () => {
    const outcomes = new Set<string>()
    for (let round = 0; round < 12; round += 1) {
      const customer = await newCustomer(world())
      const request = await openRequest(await world().as('astrid'))
      const yes = await readyToAccept(customer.client, request)
      await world().sql(
        `update relationship_request set expires_at = clock_timestamp() + $2 * interval '1 millisecond' where id = $1`,
        [request.id, (round - 2) * 6],
      )
      const answer = await yes()
      outcomes.add(String(answer.status))
      if (answer.status === 201) {
        assert.deepEqual(await born(request.id), whole)
        const { early } = await world().one(
          'select answered_at < expires_at as early from relationship_request where id = $1',
          [request.id],
        )
        assert.equal(early, true)
      } else {
        assert.ok(['request-expired', 'request-not-open'].includes(answer.body.code), answer.text)
        assert.deepEqual(await born(request.id), nothing('open'))
      }
    }
    assert.ok(outcomes.size === 2, `both must have been seen: ${[...outcomes].join(', ')}`)
  })

  test('accept of new rights against the removal of those before: both happen, each on its own right', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const first = await relate(astrid, customer.client, { domain: customer.domain })
    const request = await openRequest(astrid, { purpose: 'rights', customerId: customer.id })
    const yes = await readyToAccept(customer.client, request)
    const rolf = await customer.add('customer.relationship-administrator')
    const [accepted, removed] = await Promise.all([
      yes(),
      rolf.del(`~/delegations/${first.delegationId}`, { version: 1 }),
    ])
    ok(accepted, 201)
    ok(removed)
    const states = await world().sql('select id, state from delegation where customer_id = $1 order by granted_at', [
      customer.id,
    ])
    assert.deepEqual(
      states.map((row) => row.state),
      ['ended', 'active'],
    )
    const listed = ok(await astrid.get(`~/customers?q=${customer.domain}`)).items[0]
    assert.notEqual(listed.rightsUntil, null, 'the list tells of the right that is left')
  })

  test('an act on behalf against the removal of its right: after the removal is answered nothing goes through', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const { delegationId } = await relate(astrid, customer.client)
    const user = await customer.add('customer.user')
    const reset = () => astrid.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`)
    const [acted, removed] = await Promise.all([
      reset(),
      customer.client.del(`~/delegations/${delegationId}`, { version: 1 }),
    ])
    ok(removed)
    if (acted.status !== 200) refused(acted, 'right-ended', 403)
    refused(await reset(), 'right-ended', 403)
  })

  test('one right ended by both sides at once ends once, with one cause and one event in each log', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const { delegationId } = await relate(astrid, customer.client)
    const answers = await Promise.all([
      customer.client.del(`~/delegations/${delegationId}`, { version: 1 }),
      astrid.del(`~/customers/${customer.id}/delegations/${delegationId}`, { version: 1 }),
    ])
    assert.deepEqual(codesOf(answers), ['delegation-ended', 'done'])
    assert.equal((await world().one('select count(*) as n from event where subject_id = $1', [delegationId])).n, 2)
  })

  test('a withdrawn request cannot be accepted by a page that was drawn before', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const request = await openRequest(astrid)
    const yes = await readyToAccept(customer.client, request)
    ok(await astrid.post(`~/relationship-requests/${request.id}/withdrawal`))
    refused(await yes(), 'request-withdrawn', 409)
  })
})
