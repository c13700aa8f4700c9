import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { runTransaction, type Door } from '#platform/transaction.ts'
import { doDue } from '../audit/do-due.ts'
import { aRecovery, secondOperator } from '#tests/world/operators.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, type Client } from '#tests/world.ts'

onBothDatabases('recoveries', (world) => {
  const at = (client: Client, path = '') => `/installation/${client.org}/recoveries${path}`
  const open = async (customerId: string, change: object = {}, by?: Client) => {
    const ingrid = by ?? (await world().as('ingrid'))
    return ingrid.post(at(ingrid), aRecovery(customerId, change))
  }
  const approve = async (one: { id: string; version: number }, by?: Client) => {
    const second = by ?? (await secondOperator(world()))
    return second.post(at(second, `/${one.id}/approval`), {}, { version: one.version })
  }
  /** The database's clock, as far on as the wait is long. */
  const waited = async (id: string) => {
    await world().sql(
      `update recovery set approved_at = approved_at - interval '72 hours', carries_at = carries_at - interval '72 hours' where id = $1`,
      [id],
    )
    await world().sql(`update due set at = now() where kind = 'recovery' and ref = $1`, [id])
  }
  const own = async (client: Client) => ok(await client.get('~/recovery')).recovery
  const kinds = async (client: Client, id: string) =>
    ok(await client.get('~/activity?limit=100'))
      .items.filter((one: any) => one.subjectId === id)
      .map((one: any) => one.kind)
      .toReversed()

  test('welcomed: opened, approved by another, waited for, and a newcomer joins as Global Administrator; all logs, mails and the receipt say so', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await relate(partner.client, customer.client)
    const user = await customer.add('customer.user')
    await world().work()
    const opened = ok(await open(customer.id), 201)
    assert.deepEqual([opened.state, opened.standsInTheWay, opened.carriesAt], ['open', 'recovery-same-operator', null])
    const first = await world().work()
    const toldOf = (mails: { to: { address: string } }[]) => mails.map(({ to }) => to.address)
    const userEmail = (await world().one('select email from person where id = $1', [user.personId])).email
    for (const address of [customer.email, userEmail, partner.email, 'ingrid@nordmoln.example'])
      assert.ok(toldOf(first).includes(address), `${address} is told of the opening`)
    const [theirs] = first.filter(({ to }) => to.address === partner.email)
    assert.doesNotMatch(`${theirs?.subject} ${theirs?.text}`, /Saga|saga\d+@/, 'a partner never reads of whom')
    assert.match(first.find(({ to }) => to.address === userEmail)?.text ?? '', /Saga Nyqvist/)

    const approved = ok(await approve(opened))
    assert.equal(Date.parse(approved.carriesAt) - Date.parse(approved.approvedAt), 72 * 3_600_000)
    const second = toldOf(await world().work())
    for (const address of [customer.email, userEmail, partner.email]) assert.ok(second.includes(address))
    assert.equal((await own(user)).state, 'approved')
    const shown = ok(await partner.client.get(`~/customers/${customer.id}`)).recovery
    assert.deepEqual(shown, { openedAt: opened.openedAt, carriesAt: approved.carriesAt })

    await world().sql(`update due set at = now() where kind = 'recovery' and ref = $1`, [opened.id])
    await doDue(world().house)
    assert.equal((await own(user)).state, 'approved', 'the clock waits, whatever its list says')
    await waited(opened.id)
    await Promise.all([doDue(world().house), doDue(world().house)])
    await doDue(world().house)
    assert.deepEqual(await world().sql('select 1 from due where ref = $1', [opened.id]), [], 'nothing is left to do')
    const mails = await world().work()
    const invited = mails.filter(({ to }) => to.address === opened.email)
    assert.equal(invited.length, 1, 'invited once')
    const token = /#(join_\S+)/.exec(invited[0]?.text ?? '')?.[1]
    const saga = world().client()
    ok(
      await saga.post('/joinings/accepted', {
        token,
        displayName: 'Saga Nyqvist',
        password: 'a long password',
        language: 'en',
      }),
    )
    const [membership] = ok(await saga.get('/session')).memberships
    assert.deepEqual([membership.organisationId, membership.roles], [customer.id, ['customer.global-administrator']])
    assert.equal(await own(user), null)
    ok(await customer.client.get('~/activity'), 200)
    const [evidence] = await world().sql(`select document from evidence where kind = 'recovery' and subject_id = $1`, [
      opened.id,
    ])
    const receipt = JSON.parse(evidence?.document)
    assert.deepEqual(
      [receipt.openedAt, receipt.approvedAt !== undefined, receipt.proof, Object.keys(receipt.letIn)],
      [opened.openedAt, true, 'register', ['joining']],
    )
    assert.doesNotMatch(evidence?.document, /Saga|private\.example|identity card/)
    const story = ['recovery.opened', 'recovery.approved', 'recovery.carried-out']
    for (const client of [customer.client, partner.client, await world().as('ingrid')])
      assert.deepEqual(await kinds(client, opened.id), story)
    const { rows } = await world().one(`select json_agg(facts) as rows from event where subject_id = $1`, [opened.id])
    assert.doesNotMatch(JSON.stringify(rows), /Saga|private\.example|identity card|died/)
  })

  test('a member gets the role and nothing else; the old administrator and every credential stay as they were', async () => {
    const customer = await newCustomer(world())
    const user = await customer.add('customer.billing-administrator')
    const { email } = await world().one('select email from person where id = $1', [user.personId])
    const state = `select json_agg(a.* order by a."id") as a from auth."account" a where a."userId" in ($1, $2)`
    const before = await world().one(state, [user.personId, customer.client.personId])
    const one = ok(await open(customer.id, { email: email.toUpperCase() }), 201)
    ok(await approve(one))
    await waited(one.id)
    await doDue(world().house)
    assert.deepEqual(await world().one(state, [user.personId, customer.client.personId]), before)
    const roles = await world().sql('select person_id, roles from membership where organisation_id = $1', [customer.id])
    assert.deepEqual(Object.fromEntries(roles.map((row) => [row.person_id, row.roles])), {
      [user.personId]: ['customer.billing-administrator', 'customer.global-administrator'],
      [customer.client.personId]: ['customer.global-administrator'],
    })
  })

  test('whoever was invited before gets a new link with the role; the old link is dead', async () => {
    const customer = await newCustomer(world())
    const newcomer = { displayName: 'Ny', email: `ny@${customer.domain}`, roles: ['customer.user'], language: 'en' }
    ok(await customer.client.post('~/joinings', newcomer))
    const one = ok(await open(customer.id, { email: newcomer.email }), 201)
    ok(await approve(one))
    await waited(one.id)
    await doDue(world().house)
    const { items } = ok(await customer.client.get('~/joinings'))
    assert.deepEqual(
      items.map(({ email, roles }: any) => [email, roles]),
      [[newcomer.email, ['customer.user', 'customer.global-administrator']]],
    )
  })

  test('never by one alone: not by the same, not by one who came yesterday, not by the database either', async () => {
    const customer = await newCustomer(world())
    const [ingrid, fresh] = [await world().as('ingrid'), await secondOperator(world(), { days: 6 })]
    const one = ok(await open(customer.id), 201)
    refused(await approve(one, ingrid), 'recovery-same-operator', 403)
    refused(await approve(one, fresh), 'recovery-operator-new', 403)
    const forced = (door: Door, statement: string) =>
      runTransaction(world().db, { door, organisation: customer.id }, sql`select 1`, (tx) => tx.run(sql.raw(statement)))
    const alone = `update recovery set state = 'approved', approved_by = opened_by, approved_at = now(), carries_at = now() + interval '72 hours' where id = '${one.id}'`
    await assert.rejects(forced('ombud_operator', alone), /another_operator/)
    const second = await secondOperator(world())
    ok(await approve(one, second))
    const early = `update recovery set state = 'carried-out', ended_at = now(), ended_side = 'clock' where id = '${one.id}'`
    await assert.rejects(forced('ombud_app', early), /waited/)
    await assert.rejects(forced('ombud_operator', early), /row-level security/)
    refused(await approve({ ...one, version: 2 }, await secondOperator(world())), 'recovery-approved', 409)
  })

  test('what it says is not changed after it was read: no door may write person, proof or reason', async () => {
    const customer = await newCustomer(world())
    const one = ok(await open(customer.id), 201)
    const may = async (door: string, table: string, column: string) =>
      (await world().one(`select has_column_privilege('${door}', '${table}', '${column}', 'update') as may`)).may
    for (const door of ['ombud_operator', 'ombud_app']) {
      for (const column of ['email', 'display_name', 'proof_kind', 'opened_by', 'opened_at'])
        assert.equal(await may(door, 'recovery', column), false, `${door} ${column}`)
      for (const column of ['reference', 'seen', 'reason'])
        assert.equal(await may(door, 'recovery_proof', column), false)
    }
    const second = await secondOperator(world())
    refused(await second.post(at(second, `/${one.id}/approval`), {}, { version: 9 }), 'version-stale', 412)
  })

  test('refused addresses: an operator’s, a partner’s, another customer’s person or domain, in any cloud; whoever has the role or is blocked', async () => {
    const [customer, other, partner] = [
      await newCustomer(world()),
      await newCustomer(world()),
      await newPartner(world()),
    ]
    const germany = await newCustomer(world(), { cloud: 'germany', country: 'DE' })
    const blocked = await customer.add('customer.user')
    await world().sql('update person set blocked_at = now() where id = $1', [blocked.personId])
    const { email } = await world().one('select email from person where id = $1', [blocked.personId])
    for (const elsewhere of [
      'ingrid@nordmoln.example',
      partner.email,
      other.email,
      `new@${other.domain}`,
      `new@mail.${partner.domain}`,
    ])
      refused(await open(customer.id, { email: elsewhere }), 'recovery-address-elsewhere', 409)
    refused(await open(germany.id, { email: 'ingrid@nordmoln.example' }), 'recovery-address-elsewhere', 409)
    refused(await open(germany.id, { email: partner.email }), 'recovery-address-elsewhere', 409)
    for (const unfit of [customer.email, email])
      refused(await open(customer.id, { email: unfit }), 'recovery-address-unfit', 409)
    ok(await open(customer.id, { email: `new@${customer.domain}` }), 201)
  })

  test('any member stops it with one press, a guest and a partner never; then nothing new for a while', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await relate(partner.client, customer.client)
    const user = await customer.add('customer.user')
    const one = ok(await open(customer.id), 201)
    refused(await open(customer.id), 'recovery-running', 409)
    ok(await approve(one))
    const stop = `/organisations/${customer.id}/recoveries/${one.id}/cancellation`
    refused(await partner.client.post(stop), 'not-found', 404)
    refused(await partner.client.post(`~/recoveries/${one.id}/cancellation`), 'not-allowed', 403)
    refused(await partner.client.get('~/recovery'), 'not-allowed', 403)
    await world().sql(
      `insert into membership (organisation_id, person_id, roles, sort_key, guest) values ($1, $2, '{customer.user}', '\\x00', true)`,
      [customer.id, partner.client.personId],
    )
    refused(await partner.client.post(stop), 'not-allowed', 403)
    const { email } = await world().one('select email from person where id = $1', [user.personId])
    const lent = await world().session(email, { lent: true })
    refused(await lent.post(`~/recoveries/${one.id}/cancellation`), 'lent-password', 403)
    const stranger = await newCustomer(world())
    refused(await stranger.client.post(`~/recoveries/${one.id}/cancellation`), 'not-found', 404)
    await world().work()
    ok(await user.post(stop))
    refused(await user.post(stop), 'recovery-over', 409)
    const told = (await world().work()).map(({ to }) => to.address)
    for (const address of [customer.email, partner.email, 'ingrid@nordmoln.example']) assert.ok(told.includes(address))
    const names = await world().sql(
      `select organisation_id, actor_name from event_name n where event_id in (select id from event where subject_id = $1 and kind = 'recovery.cancelled')`,
      [one.id],
    )
    assert.deepEqual(
      names.filter((row) => row.actor_name !== null).map((row) => row.organisation_id),
      [customer.id],
      'who stopped it is the customer’s own to know',
    )
    await waited(one.id)
    await doDue(world().house)
    assert.deepEqual(await world().sql('select 1 from joining where organisation_id = $1', [customer.id]), [])
    refused(await open(customer.id), 'recovery-too-soon', 409)
    await world().sql(`update recovery set ended_at = ended_at - interval '14 days' where id = $1`, [one.id])
    ok(await open(customer.id), 201)
  })

  test('an operator stops it, and may begin anew; without a second yes it comes to nothing', async () => {
    const customer = await newCustomer(world())
    const ingrid = await world().as('ingrid')
    const one = ok(await open(customer.id), 201)
    const second = await secondOperator(world())
    ok(await second.post(at(second, `/${one.id}/cancellation`)))
    refused(await ingrid.post(at(ingrid, `/${one.id}/cancellation`)), 'recovery-over', 409)
    refused(await approve(one, second), 'recovery-over', 409)
    const two = ok(await open(customer.id), 201)
    await world().sql(`update recovery set opened_at = now() - interval '14 days' where id = $1`, [two.id])
    refused(await approve(two, second), 'recovery-over', 409)
    await world().sql(`update due set at = now() where kind = 'recovery' and ref = $1`, [two.id])
    await doDue(world().house)
    assert.equal(ok(await ingrid.get(at(ingrid, `/${two.id}`))).state, 'lapsed')
    const list = ok(await ingrid.get(at(ingrid, `?customerId=${customer.id}&limit=1`)))
    assert.deepEqual([list.items[0].id, typeof list.next], [two.id, 'string'])
    const rest = ok(
      await ingrid.get(at(ingrid, `?customerId=${customer.id}&limit=1&cursor=${encodeURIComponent(list.next)}`)),
    )
    assert.deepEqual([rest.items[0].id, rest.next], [one.id, null])
  })

  test('where the address became another’s meanwhile, nobody is let in', async () => {
    const customer = await newCustomer(world())
    const one = ok(await open(customer.id), 201)
    ok(await approve(one))
    const other = await newCustomer(world())
    await world().sql('update person set email = $1 where id = $2', [one.email, other.client.personId])
    await world().sql('update auth."user" set "email" = $1 where "id" = $2', [one.email, other.client.personId])
    await waited(one.id)
    await doDue(world().house)
    assert.deepEqual(await kinds(customer.client, one.id), ['recovery.opened', 'recovery.approved', 'recovery.lapsed'])
    assert.deepEqual(await world().sql('select 1 from joining where organisation_id = $1', [customer.id]), [])
  })
})
