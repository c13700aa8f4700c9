import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256hex } from '#platform/keys.ts'
import { seedRelationships } from '../db/seed/relationships.ts'
import { RELATIONSHIPS } from '../db/seed/world.ts'
import { ok, onBothDatabases } from '#tests/world.ts'

onBothDatabases('the demo’s history', (world) => {
  const day = (at: Date) => Math.floor(at.getTime() / 86_400_000)
  const daysAgo = (at: Date) => day(new Date()) - day(at)

  test('each relationship is as old as the cast says, and every row of its yes has one time', async () => {
    for (const r of RELATIONSHIPS) {
      const row = await world().one(
        `select r.*, q.opened_at, q.answered_at, e.at as evidence_at, e.document, e.digest,
           (select min(granted_at) from delegation d where d.relationship_id = r.id) as granted_at,
           (select at from event v where v.organisation_id = r.partner_id and v.subject_id = q.id and v.kind = 'request.accepted') as event_at
         from relationship r join relationship_request q on q.partner_id = r.partner_id and q.id = r.request_id
         join evidence e on e.organisation_id = r.customer_id and e.subject_id = q.id
         where r.partner_id = (select home_id from person where email = $1) and r.customer_id = (select home_id from person where email = $2)`,
        [r.partner, r.customer],
      )
      assert.equal(daysAgo(row.since), r.daysAgo)
      const moments = [
        row.since,
        row.support_duty_since,
        row.answered_at,
        row.evidence_at,
        row.event_at,
        row.granted_at,
      ]
      assert.equal(new Set(moments.filter(Boolean).map((at) => at.toISOString())).size, 1)
      assert.ok(row.opened_at < row.since)
      assert.equal(sha256hex(row.document), row.digest)
      assert.equal(
        JSON.parse(row.document).acceptedAt,
        row.evidence_at.toISOString(),
        'the sealed document says the row’s time',
      )
    }
  })

  test('its receipts verify, its logs are numbered in order, its mails went on their day, and nothing waits', async () => {
    const ake = await world().as('ake')
    const [partner] = ok(await ake.get('~/partner-relationships')).items
    assert.equal(ok(await ake.get(`~/evidence/${partner.evidenceId}`)).verified, true)
    const { items } = ok(await (await world().as('astrid')).get('~/activity?limit=100'))
    const numbers = items.map((one: any) => one.seq).filter(Boolean)
    assert.deepEqual(
      numbers,
      numbers.toSorted((a: number, b: number) => b - a),
    )
    assert.deepEqual(
      items.map((one: any) => one.at),
      items
        .map((one: any) => one.at)
        .toSorted()
        .toReversed(),
    )
    const { waiting, today, mails } = await world().one(
      `select count(*) filter (where state = 'queued') as waiting, count(*) filter (where queued_at > now() - interval '30 days') as today, count(*) as mails from mail`,
    )
    assert.deepEqual([waiting, today], [0, 0])
    assert.ok(mails >= RELATIONSHIPS.length)
  })

  test('evidence of agreements from before says its own time too', async () => {
    for (const { document, at } of await world().sql(`select document, at from evidence where key_id = 'none'`)) {
      assert.equal(JSON.parse(document).at, at.toISOString())
      assert.ok(daysAgo(at) >= 380)
    }
  })

  test('its clock is gone afterwards, and a second start does nothing', async () => {
    const before = await world().one('select count(*) as n from event')
    await seedRelationships(world().house)
    assert.deepEqual(await world().one('select count(*) as n from event'), before)
    assert.deepEqual(await world().sql(`select nspname from pg_namespace where nspname = 'past'`), [])
    assert.equal((await world().one("select now() > now() - interval '1 minute' as real")).real, true)
  })
})
