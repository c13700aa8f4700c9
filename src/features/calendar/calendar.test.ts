import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, type Made } from '#tests/world.ts'

/** Content lines unfolded and taken apart, with care: name, parameters, value (RFC 5545, 3.1 and 3.3.11). */
function eventsIn(text: string): Record<string, string>[] {
  assert.ok(text.endsWith('END:VCALENDAR') || text.endsWith('END:VCALENDAR\r\n'), 'whole')
  const folded = text.split('\r\n')
  assert.ok(!/[^\r]\n/.test(text), 'each line ends with CRLF')
  assert.ok(
    folded.every((line) => Buffer.byteLength(line) <= 75),
    'no line is longer than 75 bytes',
  )
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  assert.deepEqual([lines[0], lines.includes('VERSION:2.0')], ['BEGIN:VCALENDAR', true])
  const events: Record<string, string>[] = []
  let open: Record<string, string> | undefined
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') open = {}
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[^:]+)?):(.*)$/s.exec(line) ?? []
    if (line === 'END:VEVENT' && open) events.push(open)
    else if (open && name !== 'BEGIN') {
      const plain = value.replaceAll(/\\([nN,;\\])/g, (_, c: string) => (c.toLowerCase() === 'n' ? '\n' : c))
      assert.ok(!(name in open), `${name} stands once`)
      open[name] = plain
    }
  }
  return events
}

onBothDatabases('the calendar of ends', (world) => {
  const pathOf = ({ link }: { link: string }) => link.slice(link.indexOf('/calendars/'))
  const made = async (partner: Made) => pathOf(ok(await partner.client.post('~/calendar-link')))
  const read = async (path: string) => {
    const answer = await world().client().get(path)
    assert.equal(answer.status, 200, answer.text)
    return { ...answer, events: eventsIn(answer.text) }
  }

  test('welcomed: each last day at a customer is one event of a whole day, in the partner’s language; only one’s own', async () => {
    const [partner, other] = [await newPartner(world()), await newPartner(world())]
    const customer = await newCustomer(world(), { name: 'Å, Ö; \\ Bageri' })
    const stranger = await newCustomer(world())
    const { delegationId } = await relate(partner.client, customer.client, { domain: customer.domain, lengthDays: 30 })
    await relate(other.client, stranger.client, { domain: stranger.domain, lengthDays: 30 })
    assert.deepEqual(ok(await partner.client.get('~/calendar-link')), { link: null, madeAt: null })
    const path = await made(partner)
    assert.equal(pathOf(ok(await partner.client.get('~/calendar-link'))), path)
    const { events, headers } = await read(path)
    const [{ lastDay }] = ok(await partner.client.get(`~/customers/${customer.id}`)).delegations
    assert.equal(events.length, 1)
    const [event = {}] = events
    assert.equal(event['DTSTART;VALUE=DATE'], lastDay.replaceAll('-', ''))
    assert.equal(event.SUMMARY, 'Behörighet upphör: Å, Ö; \\ Bageri')
    assert.match(event.DESCRIPTION ?? '', /Användaradministratör/)
    assert.match(event.DESCRIPTION ?? '', new RegExp(`/partner/${partner.id}/customers\\?q=${customer.id}`))
    assert.equal(event.TRANSP, 'TRANSPARENT')
    assert.match(String(headers['content-type']), /^text\/calendar; charset=utf-8/)
    assert.equal(headers['cache-control'], 'private, max-age=900')
    const again = await world()
      .client()
      .get(path, { headers: { 'if-none-match': String(headers.etag) } })
    assert.deepEqual([again.status, again.text], [304, ''])

    const shorter = `~/delegations/${delegationId}/roles/license-administrator/end`
    ok(await customer.client.call('PUT', shorter, { days: 3 }, { version: 1 }))
    const after = await read(path)
    assert.equal(after.events.length, 2)
    const same = after.events.find(({ UID }) => UID === event.UID)
    assert.ok(Number(same?.SEQUENCE) > Number(event.SEQUENCE), 'the same event, told anew')
    ok(await customer.client.del(`~/delegations/${delegationId}`, { version: 2 }))
    assert.equal((await read(path)).events.length, 0)
  })

  test('refused: a new link makes the old one dead; a wrong one is not there; whoever may not see customers makes none', async () => {
    const partner = await newPartner(world())
    const path = await made(partner)
    const next = await made(partner)
    assert.notEqual(path, next)
    refused(await world().client().get(path), 'not-found', 404)
    await read(next)
    const token = next.split('/')[2] ?? ''
    for (const wrong of [`${token.slice(0, -1)}B`, 'cal_', 'x', `${token}A`, token.replace('cal_', 'req_')])
      refused(await world().client().get(`/calendars/${wrong}/rights.ics`), 'not-found', 404)
    refused(await (await partner.add('partner.billing-admin')).get('~/calendar-link'), 'not-allowed', 403)
    const customer = await newCustomer(world())
    refused(await customer.client.post('~/calendar-link'), 'not-allowed', 403)
  })

  test('repeated: a key makes one link; from one address only so often', async () => {
    const partner = await newPartner(world())
    const path = await made(partner)
    const caller = world().client()
    let last = 200
    for (let i = 0; i < 31; i += 1) last = (await caller.get(path)).status
    assert.equal(last, 429)
    ok(await partner.client.post('~/calendar-link', undefined, { key: 'once' }))
    const now = pathOf(ok(await partner.client.get('~/calendar-link')))
    await partner.client.post('~/calendar-link', undefined, { key: 'once' })
    assert.equal(pathOf(ok(await partner.client.get('~/calendar-link'))), now)
  })
})
