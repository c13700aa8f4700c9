import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import {
  accept,
  consentOf,
  invitation,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  refused,
  relate,
  withoutRights,
} from '#tests/world.ts'

const counts = `select (select count(*) from relationship where request_id = $1) as relationships, (select count(*) from delegation where request_id = $1) as delegations,
  (select count(*) from evidence where subject_id = $1) as evidence, (select count(*) from event where subject_id = $1 and kind = 'request.accepted') as events`

onBothDatabases('accepting a request', (world) => {
  test('welcomed: a relationship, a right with its end, evidence, and an event in both logs are born together', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const { request, ...yes } = await relate(astrid, customer.client, { domain: customer.domain })
    assert.deepEqual(await world().one(counts, [request.id]), {
      relationships: 1,
      delegations: 1,
      evidence: 1,
      events: 2,
    })
    assert.equal(yes.partnerName, 'Nordanvind IT AB')
    const row = ok(await astrid.get(`~/customers/${customer.id}`))
    assert.ok(row.actions.includes('people.reset-password'))
    assert.equal(row.delegations[0].lastDay, yes.rightsLastDay)
    assert.equal(ok(await astrid.get(`~/relationship-requests/${request.id}`)).state, 'accepted')
  })

  test('R10: the customer is on the partner’s list after the yes, not before', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const listed = async () => ok(await astrid.get(`~/customers?q=${customer.domain}`)).items.length
    const request = await openRequest(astrid, { domain: customer.domain })
    await openLink(customer.client, request.token)
    assert.equal(await listed(), 0)
    ok(await accept(customer.client, request), 201)
    assert.equal(await listed(), 1)
  })

  test('R2, R6: without the box the relationship is complete, permanent, and gives no right over people', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const { delegationId, rightsLastDay } = await relate(astrid, customer.client, {
      domain: customer.domain,
      ...withoutRights,
    })
    assert.deepEqual([delegationId, rightsLastDay], [null, null])
    assert.deepEqual(ok(await astrid.get(`~/customers/${customer.id}`)).actions, [])
    refused(await astrid.get(`~/customers/${customer.id}/people`), 'no-right', 403)
    const { ends_on, removed_at } = await world().one(
      'select ends_on, removed_at from relationship where customer_id = $1',
      [customer.id],
    )
    assert.deepEqual([ends_on, removed_at], [null, null])
  })

  test('a right ends at the close of its last day where the customer lives', async () => {
    for (const [timeZone, country] of [
      ['Europe/Stockholm', 'SE'],
      ['Atlantic/Canary', 'ES'],
      ['Europe/Helsinki', 'FI'],
    ] as const) {
      const customer = await newCustomer(world(), { timeZone, country })
      const { rightsLastDay } = await relate(await world().as('astrid'), customer.client, { lengthDays: 1 })
      const { local } = await world().one(
        `select to_char(ends_at at time zone $2, 'YYYY-MM-DD HH24:MI:SS') as local from delegation where customer_id = $1`,
        [customer.id, timeZone],
      )
      const today = new Intl.DateTimeFormat('sv', { timeZone }).format(new Date())
      assert.equal(rightsLastDay, new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10))
      assert.equal(local, `${new Date(Date.parse(today) + 2 * 86_400_000).toISOString().slice(0, 10)} 00:00:00`)
    }
  })

  test('the consent document is canonical, its digest is what is sent back, and the receipt holds it whole', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world(), { agreement: 6 })]
    const request = await openRequest(astrid)
    await openLink(customer.client, request.token)
    const read = await invitation(customer.client, request.id)
    assert.equal(read.document.partner.registrationNumber, '556900-2002')
    assert.equal(read.values['/askedBy/name'], 'Astrid Nyström')
    assert.ok(!JSON.stringify(read.document).includes('Astrid'), 'personal values stand in the document as hashes only')
    const { evidenceId } = ok(
      await customer.client.post(`~/invitations/${request.id}/acceptance`, consentOf(read)),
      201,
    )
    const receipt = ok(await customer.client.get(`~/evidence/${evidenceId}`))
    assert.deepEqual(
      [receipt.verified, receipt.digest],
      [true, createHash('sha256').update(receipt.document).digest('hex')],
    )
    const kept = JSON.parse(receipt.document)
    assert.deepEqual([kept.consent, kept.consentDigest], [read.document, read.digest])
    assert.equal(kept.acceptedBy.signIn.mailboxProved, true)
    assert.equal(
      ok(await astrid.get(`~/evidence/${evidenceId}`)).digest,
      receipt.digest,
      'both sides read the same receipt',
    )
    refused(await (await world().as('nils')).get(`~/evidence/${evidenceId}`), 'not-found', 404)
  })

  test('R11: the agreement is accepted in the same act, or nothing is', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world(), { agreement: null })]
    const request = await openRequest(astrid)
    await openLink(customer.client, request.token)
    const read = await invitation(customer.client, request.id)
    assert.equal(read.document.agreement.version, 7)
    const yes = (agreementDigest: string | null) =>
      customer.client.post(`~/invitations/${request.id}/acceptance`, { digest: read.digest, agreementDigest })
    refused(await yes(null), 'agreement-not-accepted', 409)
    refused(await yes('0'.repeat(64)), 'agreement-changed', 409)
    assert.deepEqual(await world().one(counts, [request.id]), {
      relationships: 0,
      delegations: 0,
      evidence: 0,
      events: 0,
    })
    const { evidenceId } = ok(await yes(read.document.agreement.read.digest), 201)
    const status = ok(await customer.client.get('~/agreements/customer'))
    assert.deepEqual([status.state, status.acceptances[0].evidenceId], ['current', evidenceId])
    assert.equal(
      (await invitation((await newCustomer(world())).client, (await openRequest(astrid)).id).catch(() => undefined)) ===
        undefined,
      true,
    )
  })

  test('an agreement accepted before is not asked for again; an older version is', async () => {
    const [current, old] = [await newCustomer(world()), await newCustomer(world(), { agreement: 6 })]
    const request = await openRequest(await world().as('astrid'))
    for (const [customer, asked] of [
      [current, undefined],
      [old, 7],
    ] as const) {
      await openLink(customer.client, request.token)
      assert.equal((await invitation(customer.client, request.id)).document.agreement?.version, asked)
    }
  })

  test('what is accepted must be what was read: a change in between is refused and shown', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const request = await openRequest(partner.client)
    await openLink(customer.client, request.token)
    const read = await invitation(customer.client, request.id)
    await world().sql(`update organisation set legal_name = 'Another Company Ltd' where id = $1`, [partner.id])
    const problem = refused(
      await customer.client.post(`~/invitations/${request.id}/acceptance`, {
        ...consentOf(read),
        document: read.document,
      }),
      'consent-changed',
      409,
    )
    assert.deepEqual(problem.facts.differences, ['/partner/legalName'])
    ok(await accept(customer.client, request), 201)
  })

  test('repeated: the second yes, by the same or by another administrator, reads that it was accepted and when', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const { request, relationshipId } = await relate(astrid, customer.client)
    const other = await customer.add('customer.global-administrator')
    for (const client of [customer.client, other]) {
      const read = await invitation(client, request.id)
      assert.deepEqual(
        [read.situation, read.state, read.relationshipId],
        ['request-accepted', 'accepted', relationshipId],
      )
      assert.ok(read.answeredByName && read.answeredAt)
      refused(
        await client.post(`~/invitations/${request.id}/acceptance`, { digest: '0'.repeat(64) }),
        'request-accepted',
        409,
      )
    }
    assert.deepEqual(await world().one(counts, [request.id]), {
      relationships: 1,
      delegations: 1,
      evidence: 1,
      events: 2,
    })
  })

  test('T8, R19: new rights for a customer one has come in addition; the rights before go on to their own end', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const first = await relate(astrid, customer.client, { domain: customer.domain, template: 'classic' })
    const request = await openRequest(astrid, { purpose: 'rights', customerId: customer.id })
    const read = await invitation(customer.client, request.id)
    assert.equal(read.rightsChange, 'more-rights')
    const second = ok(await accept(customer.client, request), 201)
    assert.equal(second.relationshipId, first.relationshipId)
    const [{ state, ended_cause } = {}] = await world().sql('select state, ended_cause from delegation where id = $1', [
      first.delegationId,
    ])
    assert.deepEqual([state, ended_cause], ['active', null])
    assert.equal(ok(await astrid.get(`~/customers/${customer.id}`)).actions.includes('service-requests.create'), true)
  })

  test('a request for a relationship, answered where there is one already, says that it asks for rights alone', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const addressed = await openRequest(partner.client, { domain: customer.domain })
    const link = await openRequest(partner.client)
    const waits = async () => ok(await customer.client.get('~/invitations')).items[0].purpose
    const purposeOf = async (request: { id: string }) =>
      (await invitation(customer.client, request.id)).document.purpose
    assert.deepEqual([await waits(), await purposeOf(addressed)], ['relationship', 'relationship'])
    const { evidenceId: first } = ok(
      await accept(customer.client, await openRequest(partner.client, withoutRights)),
      201,
    )
    assert.deepEqual([await waits(), await purposeOf(addressed)], ['rights', 'rights'])
    assert.equal(ok(await customer.client.get(`~/invitations/${addressed.id}/face`)).purpose, 'rights')
    const { evidenceId } = ok(await accept(customer.client, link), 201)
    const told = (await world().work()).filter((mail) => mail.to.address === partner.email).map((mail) => mail.text)
    assert.equal(told.filter((text) => text.includes('now on your list')).length, 1, 'the list is told of once')
    const purposes = []
    for (const id of [first, evidenceId]) {
      const receipt = ok(await customer.client.get(`~/evidence/${id}`))
      assert.equal(receipt.verified, true)
      purposes.push(JSON.parse(receipt.document).consent.purpose)
    }
    assert.deepEqual(purposes, ['relationship', 'rights'])
  })
})
