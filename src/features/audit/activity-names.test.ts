import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVENTS } from '#domain/event.ts'
import { catalogues } from '#locales/index.ts'
import { createWords } from '#platform/words.ts'
import type { Client } from '#tests/world.ts'
import { doDue } from './do-due.ts'
import { UNTOLD } from './export-activity.ts'
import {
  accept,
  anAsk,
  draft,
  newCustomer,
  newPartner,
  ok,
  passLastDay,
  onBothDatabases,
  openLink,
  openRequest,
  relate,
  withoutRights,
} from '#tests/world.ts'

/** Erased is erased: the one line that must name nobody. The others are about the organisation's own as a whole. */
const NAMELESS = [
  'person.erased',
  'calendar.link-made',
  'renewal.started',
  'renewal.cancelled',
  'renewal.ended',
  'renewal.stopped',
  'two-administrators.demanded',
  'two-administrators.dropped',
]

test('every sentence of the activity names what it is about, in both languages', () => {
  for (const kind of EVENTS.filter((kind) => !NAMELESS.includes(kind)))
    for (const [language, words] of Object.entries(catalogues))
      assert.match(words[`event.${kind}`] ?? '', /\{subject/, `${language} ${kind}`)
})

test('every sentence can be written where the event tells nothing, as the file of the log does', () => {
  for (const language of ['en', 'sv'] as const) {
    const words = createWords(language, catalogues[language])
    for (const kind of EVENTS) assert.ok(words(`event.${kind}`, { ...UNTOLD, count: 0, subject: 'none' }), kind)
  }
})

onBothDatabases('names in the activity', (world) => {
  const log = async (client: Client) => ok(await client.get('~/activity?limit=100')).items
  const named = (items: any[], kind: string) => items.filter((one) => one.kind === kind).map((one) => one.subjectName)
  const nameless = (items: any[]) =>
    items
      .filter((one) => one.subjectName === null && one.facts.addressee !== 'anybody' && !NAMELESS.includes(one.kind))
      .map((one) => one.kind)

  test('a request is called by its addressee before the answer and by the customer after it, each side reading the other', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const made = await draft(partner.client, {
      addresseeName: 'Karin Lindholm',
      addresseeEmail: 'karin@elsewhere.example',
    })
    ok(
      await partner.client.put(
        `~/relationship-requests/${made.id}`,
        anAsk({ domain: customer.domain, addresseeName: 'Karin Lindholm' }),
        { version: made.version },
      ),
    )
    const request = { id: made.id, ...(await opened(partner.client, made.id)) }
    const member = await customer.add('customer.user')
    await openLink(member, request.token)
    ok(await member.post(`~/invitations/${made.id}/sighting`))
    ok(await member.post(`~/invitations/${made.id}/forwarding`))
    ok(await accept(customer.client, request), 201)
    const [theirs, ours] = [await log(partner.client), await log(customer.client)]
    assert.deepEqual(named(theirs, 'request.created'), ['Karin Lindholm'])
    for (const kind of ['opened', 'link-handed-out', 'seen', 'forwarded'])
      assert.deepEqual(named(theirs, `request.${kind}`), [customer.domain], kind)
    assert.deepEqual(named(theirs, 'request.accepted'), [customer.name])
    for (const kind of ['seen', 'forwarded', 'accepted'])
      assert.deepEqual(named(ours, `request.${kind}`), [partner.name], kind)
    assert.deepEqual([...nameless(theirs), ...nameless(ours)], [])
  })

  async function opened(client: Client, id: string) {
    const { version } = ok(await client.get(`~/relationship-requests/${id}`))
    ok(await client.post(`~/relationship-requests/${id}/opening`, {}, { version }))
    const { link } = ok(await client.post(`~/relationship-requests/${id}/link-handouts`, { way: 'copy' }))
    return { token: String(link).split('#')[1] as string }
  }

  test('a request for whoever has the link says so, and tells the partner nothing of who saw or refused it', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { id, token } = await openRequest(partner.client, withoutRights)
    await openLink(customer.client, token)
    ok(await customer.client.post(`~/invitations/${id}/sighting`))
    ok(await customer.client.post(`~/invitations/${id}/decline`, { reason: 'other', note: null }))
    const theirs = await log(partner.client)
    for (const kind of ['created', 'opened', 'seen', 'declined'])
      assert.deepEqual(named(theirs, `request.${kind}`), [null])
    assert.ok(!JSON.stringify(theirs).includes(customer.name))
    assert.deepEqual(nameless(theirs), [])
    assert.deepEqual(named(await log(customer.client), 'request.declined'), [partner.name])
  })

  test('what is done, withdrawn, ended or reached by date is named in both logs', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client)
    const again = await openRequest(partner.client, { domain: 'nobody-here.example', ...withoutRights })
    const { version } = ok(await partner.client.get(`~/relationship-requests/${again.id}`))
    ok(await partner.client.post(`~/relationship-requests/${again.id}/re-issue`, undefined, { version }))
    ok(await partner.client.post(`~/relationship-requests/${again.id}/withdrawal`))
    const thrown = await draft(partner.client, { domain: 'thrown.example' })
    ok(await partner.client.del(`~/relationship-requests/${thrown.id}`, { version: thrown.version }))
    const late = await openRequest(partner.client, { domain: 'late.example', ...withoutRights })
    await world().sql(`update relationship_request set expires_at = now() - interval '1 minute' where id = $1`, [
      late.id,
    ])
    await passLastDay(world(), delegationId)
    await world().sql(`update due set at = now() where ref = any($1)`, [[late.id, delegationId]])
    await doDue(world().house)
    ok(await partner.client.get('~/directory?domain=lindholmsbageri.example'))
    const { id } = ok(
      await partner.client.post('~/access-tokens', { name: 'Robot', scopes: ['customers.read'], days: 1 }),
    )
    ok(await partner.client.del(`~/access-tokens/${id}`))
    const [theirs, ours] = [await log(partner.client), await log(customer.client)]
    for (const [kind, name] of [
      ['request.withdrawn', 'nobody-here.example'],
      ['request.re-issued', 'nobody-here.example'],
      ['request.discarded', 'thrown.example'],
      ['request.lapsed', 'late.example'],
      ['delegation.lapsed', customer.name],
      ['organisation.looked-up', 'lindholmsbageri.example'],
      ['token.created', 'Robot'],
      ['token.revoked', 'Robot'],
    ] as const)
      assert.deepEqual(named(theirs, kind), [name], kind)
    assert.deepEqual(named(ours, 'delegation.lapsed'), [partner.name])
    assert.deepEqual([...nameless(theirs), ...nameless(ours)], [])
  })
})
