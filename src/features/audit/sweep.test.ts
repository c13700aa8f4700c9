import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { runTransaction, type Transaction } from '#platform/transaction.ts'
import { newCustomer, newPartner, ok, on, onBothDatabases, openRequest } from '#tests/world.ts'
import { STEP, SWEEPS, sweepStep } from './sweep.store.ts'
import { sweepAll } from './sweep.ts'

test('the document tells of each sweep, with the time that it has', () => {
  const told = readFileSync(new URL('../../../docs/operating/retention.md', import.meta.url), 'utf8')
  for (const [name, { kept }] of Object.entries(SWEEPS)) {
    const row = told.split('\n').find((line) => line.startsWith('|') && line.includes(name))
    assert.ok(row?.includes(kept), `${name}: ${kept}`)
  }
})

onBothDatabases('sweeps', (world) => {
  const count = async (table: string, where = 'true') =>
    (await world().one(`select count(*) as n from ${table} where ${where}`)).n

  test('sessions, codes and attempts that are over for a day go, in as many steps as it takes; younger ones stay', async () => {
    const karin = await world().as('karin')
    const many = STEP + 7
    await world().sql(
      `insert into auth."session" ("id", "token", "userId", "expiresAt")
       select gen_random_uuid(), 'old' || n, $1, now() - interval '25 hours' from generate_series(1, ${many}) n`,
      [karin.personId],
    )
    await world().sql(
      `insert into auth."session" ("id", "token", "userId", "expiresAt") values (gen_random_uuid(), 'young', $1, now() - interval '23 hours')`,
      [karin.personId],
    )
    for (const [id, hours] of [
      ['old', 25],
      ['young', 23],
    ] as const)
      await world().sql(
        `insert into auth.mailbox_proof (id, cloud, purpose, email, code_hash, expires_at) values (gen_random_uuid(), 'public', 'reset', $1, '\\x00', now() - $2 * interval '1 hour')`,
        [`${id}@x.example`, hours],
      )
    await world().sql(
      `insert into auth."verification" ("id", "identifier", "value", "expiresAt") values (gen_random_uuid(), 'old', 'x', now() - interval '2 days')`,
    )
    await world().sql(
      `insert into attempt (key, window_start, count) select int4send(n), now() - interval '2 days', 1 from generate_series(1, ${many}) n`,
    )
    assert.equal(await sweepStep(world().house, SWEEPS.sessions!), STEP, 'a step takes so many and no more')
    assert.equal(await sweepAll(world().house), true)
    assert.equal(await count('auth."session"', `"token" like 'old%'`), 0)
    assert.equal(await count('auth."session"', `"token" = 'young'`), 1)
    assert.equal(await count('auth.mailbox_proof', `email = 'old@x.example'`), 0)
    assert.equal(await count('auth.mailbox_proof', `email = 'young@x.example'`), 1)
    assert.equal(await count('auth."verification"', `"identifier" = 'old'`), 0)
    assert.equal(await count('attempt', `window_start < now() - interval '1 day'`), 0)
    ok(await karin.get('~/invitations'))
  })

  test('joinings are forgotten 30 days after the answer or the end, with their names in the log, but for those who are in', async () => {
    const customer = await newCustomer(world())
    const invite = async (name: string) =>
      ok(
        await customer.client.post('~/joinings', {
          displayName: name,
          email: `${name.toLowerCase()}@${customer.domain}`,
          roles: ['customer.user'],
          language: 'sv',
        }),
      ).id
    const [stale, refusedOne, joined, young] = [
      await invite('Stina'),
      await invite('Rune'),
      await invite('Jonna'),
      await invite('Yngve'),
    ]
    ok(await customer.client.post(`~/joinings/${refusedOne}/refusal`))
    await world().sql(`update joining set state = 'joined', answered_at = now() where id = $1`, [joined])
    await world().sql(
      `update joining set answered_at = answered_at - interval '31 days', expires_at = expires_at - interval '50 days' where id = any($1)`,
      [[stale, refusedOne, joined]],
    )
    await sweepAll(world().house)
    for (const [id, name] of [
      [stale, null],
      [refusedOne, null],
      [joined, null],
      [young, 'Yngve'],
    ])
      assert.equal((await world().one('select display_name as n from joining where id = $1', [id])).n, name)
    const names = ok(await customer.client.get('~/activity?limit=100'))
      .items.filter((one: any) => one.kind.startsWith('person.'))
      .map((one: any) => one.subjectName)
    assert.deepEqual(names.toSorted(), ['Jonna', 'Yngve', null, null, null])
  })

  test('a mail is forgotten whole after 90 days; one that never left is given up', async () => {
    const partner = await newPartner(world())
    const request = await openRequest(partner.client, { addresseeName: 'Karin', addresseeEmail: 'karin@there.example' })
    const letter = { subject: 'Hej', body: 'Hej Karin\n\n{{link}}' }
    const to = { to: 'karin@there.example', toName: 'Karin', letter }
    ok(await partner.client.post(`~/relationship-requests/${request.id}/letters`, to))
    const age = (days: number) =>
      world().sql(`update mail set queued_at = now() - $2 * interval '1 day' where organisation_id = $1`, [
        partner.id,
        days,
      ])
    const mail = () => world().one(`select * from mail where organisation_id = $1 and kind = 'letter'`, [partner.id])
    await age(89)
    await sweepAll(world().house)
    assert.equal((await mail()).body, letter.body)
    await age(91)
    await sweepAll(world().house)
    const { to_address, to_name, subject, body, facts, state } = await mail()
    assert.deepEqual(
      { to_address, to_name, subject, body, facts, state },
      {
        to_address: null,
        to_name: null,
        subject: null,
        body: null,
        facts: {},
        state: 'failed',
      },
    )
    assert.deepEqual(
      (await world().work()).filter((one) => one.to.address === to.to),
      [],
      'nothing leaves any more',
    )
  })

  test('an addressee who did not answer is forgotten after 90 days, with the letter and the name in the partner’s log', async () => {
    const partner = await newPartner(world())
    const old = await openRequest(partner.client, {
      addresseeName: 'Greta Gammal',
      addresseeEmail: 'greta@there.example',
    })
    await world().sql(`update relationship_request set expires_at = now() - interval '91 days' where id = $1`, [old.id])
    await sweepAll(world().house)
    const row = await world().one('select * from relationship_request where id = $1', [old.id])
    assert.deepEqual([row.addressee_name, row.addressee_email, row.letter_body], [null, null, null])
    assert.ok(row.addressee_erased_at)
    assert.ok(!JSON.stringify(ok(await partner.client.get('~/activity'))).includes('Greta'))
    assert.ok(!JSON.stringify(await world().sql('select * from event_name')).includes('Greta'))
  })
})

const FUNCTIONS: Record<string, string> = {
  joinings: 'forget_joinings',
  addressees: 'forget_unanswered',
  imports: 'forget_imports',
  renewals: 'forget_renewals',
  'service requests': 'forget_service_requests',
  'files that broke off': 'forget_broken_files',
  recoveries: 'forget_recoveries',
}

on('postgresql', 'sweeps in a large installation', (world) => {
  const atTheClock = <T>(work: (tx: Transaction) => Promise<T>) =>
    runTransaction(world().db, { door: 'ombud_clock' }, sql`select 1`, work)

  test('each finds what it takes by an index', async () => {
    const { id } = await newPartner(world())
    const series = 'generate_series(1, 5000) n'
    for (const fill of [
      `insert into attempt select int4send(n), now(), 1 from ${series}`,
      `insert into auth."session" ("id", "token", "userId", "expiresAt") select gen_random_uuid(), 't' || n, (select id from person limit 1), now() from ${series}`,
      `insert into auth."verification" ("id", "identifier", "value", "expiresAt") select gen_random_uuid(), 'v' || n, 'x', now() from ${series}`,
      `insert into auth.mailbox_proof (id, cloud, purpose, email, code_hash, expires_at) select gen_random_uuid(), 'public', 'reset', 'a' || n, '\\x00', now() from ${series}`,
      `insert into idempotency (organisation_id, person_id, route, key, request_hash) select '${id}', gen_random_uuid(), 'r', 'k' || n, '\\x00' from ${series}`,
      `insert into mail (organisation_id, id, kind, to_address, language, state) select '${id}', gen_random_uuid(), 'code', 'a' || n, 'sv', 'sent' from ${series}`,
      `insert into joining (organisation_id, id, state, display_name, email, expires_at) select '${id}', gen_random_uuid(), 'invited', 'n', 'a' || n, now() from ${series}`,
      `insert into relationship_request (partner_id, id, cloud, purpose, state, include_rights, language, open_days, addressee_name, created_by, opened_at, expires_at)
       select '${id}', gen_random_uuid(), 'public', 'relationship', 'open', false, 'sv', 30, 'n', gen_random_uuid(), now(), now() from ${series}`,
      `insert into person_import (organisation_id, id, state, file_name, language, uploaded_by) select '${id}', gen_random_uuid(), 'done', 'f', 'sv', gen_random_uuid() from ${series}`,
      `insert into renewal (partner_id, id, state, within_days, until, length_days, open_days, language, made_by) select '${id}', gen_random_uuid(), 'done', 30, now(), 30, 30, 'sv', gen_random_uuid() from ${series}`,
      `insert into service_request (customer_id, id, way, status, severity, customer_name, answering, provider_since, opened_by, due_at, queue_at, solved_at, closed_at)
       select '${id}', gen_random_uuid(), 'customer', 'closed', 'minimal', 'n', 'provider', now(), gen_random_uuid(), now(), now(), now(), now() from ${series}`,
      `insert into service_request_file (customer_id, id, request_id, readers, added_by) select '${id}', gen_random_uuid(), (select id from service_request where customer_id = '${id}' limit 1), 'all', gen_random_uuid() from ${series}`,
      `insert into recovery (customer_id, id, state, display_name, email, language, proof_kind, opened_by, ended_at, ended_side)
       select '${id}', gen_random_uuid(), 'lapsed', 'n', 'a' || n, 'sv', 'visit', gen_random_uuid(), now(), 'clock' from ${series}`,
    ])
      await world().sql(fill)
    await world().sql('analyze')
    const { rows } = await world().db.owner.query(`select pg_get_functiondef(p.oid) as body, p.proname as name
      from pg_proc p where p.pronamespace = 'door'::regnamespace and p.proname in ('forget_unanswered', 'forget_joinings', 'forget_imports', 'forget_renewals', 'forget_service_requests', 'forget_broken_files', 'forget_recoveries')`)
    // The question inside a function is planned as it stands there, with its arguments in place.
    const inside = (name: string) =>
      /for \w+ in (select[^;]*?) for update/s
        .exec(rows.find((row) => row.name === name)?.body ?? '')?.[1]
        ?.replaceAll(/\bbefore\b/g, `now() - interval '90 days'`)
        .replaceAll(/\bmost\b/g, '500') ?? ''
    for (const [name, { of, counted }] of Object.entries(SWEEPS)) {
      const plan = counted
        ? (await world().sql(`explain ${inside(FUNCTIONS[name] as string)}`)).map((row) => Object.values(row)[0])
        : await atTheClock((tx) => tx.rows(sql<{ 'QUERY PLAN': string }>`explain ${of}`)).then((found) =>
            found.map((row) => row['QUERY PLAN']),
          )
      assert.ok(/Index/.test(plan.join('\n')) && !/Seq Scan/.test(plan.join('\n')), `${name}\n${plan.join('\n')}`)
    }
  })
})
