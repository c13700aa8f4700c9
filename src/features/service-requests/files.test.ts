import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { fileToken } from '#platform/file-link.ts'
import { testKeys } from '#tests/world/config.ts'
import type { World } from '#tests/world.ts'
import { newPartner, ok, on, onBothDatabases, refused } from '#tests/world.ts'
import { addFile, askPartner, askProvider, escalate, move, PNG, trio } from '#tests/world/support.ts'

const own = (id: string) => `~/service-requests/${id}`
const FILES = 'files.localhost:7400'

/** As a browser follows the address: without cookies. */
const fetched = (world: World, url: string, host = new URL(url).host) =>
  world.app.inject({ method: 'GET', url: new URL(url).pathname, headers: { host } })

onBothDatabases('files in service requests', (world) => {
  test('welcomed: what was sent is what is fetched, as a download from a host of its own', async () => {
    const three = await trio(world())
    const { customer, helper } = three
    const id = await askPartner(three)
    const added = ok(await addFile(customer.client, own(id), 'skärm bild.png', PNG), 201)
    assert.deepEqual([added.type, added.bytes], ['png', PNG.length])
    assert.equal(added.sha256, createHash('sha256').update(PNG).digest('hex'))
    const { entries } = ok(await helper.get(own(id)))
    assert.deepEqual([entries[1].kind, entries[1].file.name, entries[1].file.gone], ['file', 'skärm bild.png', false])
    const { url } = ok(await helper.get(`${own(id)}/files/${added.id}/link`))
    assert.ok(url.startsWith(`http://${FILES}/files/`))
    const answer = await fetched(world(), url)
    assert.equal(answer.statusCode, 200)
    assert.ok(answer.rawPayload.equals(PNG))
    const { headers } = answer
    assert.equal(headers['content-type'], 'application/octet-stream')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'; frame-ancestors 'none'")
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
    assert.equal(headers['cache-control'], 'no-store')
    assert.match(
      String(headers['content-disposition']),
      /^attachment; filename="ska?rm bild.png"; filename\*=UTF-8''sk%C3%A4rm%20bild\.png$/,
    )
    assert.equal(headers['set-cookie'], undefined)
  })

  test('the portals’ hosts serve no file, and the files’ host serves nothing else', async () => {
    const three = await trio(world())
    const id = await askPartner(three)
    const added = ok(await addFile(three.customer.client, own(id), 'a.txt', 'hello'), 201)
    const { url } = ok(await three.customer.client.get(`${own(id)}/files/${added.id}/link`))
    for (const host of ['localhost:7400', 'germany.localhost:7400', 'elsewhere.example'])
      assert.equal((await fetched(world(), url, host)).statusCode, 404, host)
    for (const path of ['/api/v1/session', '/', '/partner/', '/openapi.json', '/healthz', '/assets/x.js'])
      assert.equal((await fetched(world(), `http://${FILES}${path}`)).statusCode, 404, path)
  })

  test('an address is good for one file and a minute, and cannot be made', async () => {
    const three = await trio(world())
    const id = await askPartner(three)
    const { id: fileId } = ok(await addFile(three.customer.client, own(id), 'a.txt', 'hello'), 201)
    const address = (until: number, file = fileId, keys = testKeys.token) =>
      `http://${FILES}/files/${fileToken(keys, { ownerId: three.customer.id, fileId: file, until: new Date(until) })}`
    const status = async (url: string) => (await fetched(world(), url)).statusCode
    assert.equal(await status(address(Date.now() + 60_000)), 200)
    assert.equal(await status(address(Date.now() - 2_000)), 404, 'its time is over')
    assert.equal(await status(address(Date.now() + 60_000, id)), 404, 'no such file')
    assert.equal(await status(address(Date.now() + 60_000, fileId, testKeys.link)), 404, 'another key')
    const good = address(Date.now() + 60_000)
    for (const bad of [`${good}x`, good.slice(0, -1), `${good.slice(0, -1)}_`, `http://${FILES}/files/x`])
      if (bad !== good) assert.equal(await status(bad), 404, bad)
  })

  test('by its content, not by its name: what lies, and what is not taken, leaves nothing behind', async () => {
    const three = await trio(world())
    const { client } = three.customer
    const id = await askPartner(three)
    const html = '<!doctype html><script>alert(1)</script>'
    const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100, 1)])
    for (const [name, content, code] of [
      ['picture.png', html, 'attachment-name'],
      ['report.pdf', PNG, 'attachment-name'],
      ['notes.txt', PNG, 'attachment-name'],
      ['page.html', html, 'attachment-type'],
      ['drawing.svg', svg, 'attachment-type'],
      ['drawing.txt', svg, 'attachment-type'],
      ['setup.exe', exe, 'attachment-type'],
      ['setup.txt', exe, 'attachment-type'],
      ['log.txt', Buffer.from([65, 0, 66]), 'attachment-type'],
      ['picture.png.exe', PNG, 'attachment-type'],
      ['noending', 'text', 'attachment-type'],
      ['empty.txt', '', 'attachment-empty'],
    ] as const)
      refused(await addFile(client, own(id), name, content), code, 400)
    const kept = await world().one(
      `select count(*)::int as files, (select count(*)::int from service_request_file_part p join service_request_file f on f.id = p.file_id where f.request_id = $1) as parts
       from service_request_file where request_id = $1 and (name is not null or gone_at is null)`,
      [id],
    )
    assert.deepEqual(kept, { files: 0, parts: 0 })
    for (const [name, content] of [
      ['a.PNG', PNG],
      ['b.txt', html],
      ['c.csv', 'a;b\r\nå;ö'],
      ['d.log', Buffer.from('caf\xe9 \x1b[31mred', 'latin1')],
      ['e.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'],
      ['f.zip', ZIP],
      ['g.jpeg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    ] as const)
      ok(await addFile(client, own(id), name, content), 201)
  })

  test('ten megabytes and not a byte more, in parts; ten files and no more', async () => {
    const three = await trio(world())
    const { client } = three.customer
    const id = await askPartner(three)
    const large = Buffer.alloc(10 * 1_048_576, 'line\n')
    const added = ok(await addFile(client, own(id), 'large.log', large), 201)
    const { url } = ok(await client.get(`${own(id)}/files/${added.id}/link`))
    const back = await fetched(world(), url)
    assert.ok(back.rawPayload.equals(large))
    assert.equal(back.headers['content-length'], String(large.length))
    refused(
      await addFile(client, own(id), 'larger.log', Buffer.concat([large, Buffer.from('x')])),
      'attachment-too-large',
      413,
    )
    for (let i = 1; i < 10; i += 1) ok(await addFile(client, own(id), `${i}.txt`, 'x'), 201)
    refused(await addFile(client, own(id), '11.txt', 'x'), 'attachment-too-many', 409)
  })

  test('refused: another organisation, whoever only looks on, a closed one, another side’s own', async () => {
    const three = await trio(world())
    const { customer, helper, operator, queue } = three
    const id = await askPartner(three)
    const stranger = (await newPartner(world())).client
    const theirs = ok(await addFile(helper, own(id), 'a.txt', 'PARTNERFILE', 'internal'), 201)
    const shared = ok(await addFile(customer.client, own(id), 'b.txt', 'x'), 201)
    const link = (file: string) => `${own(id)}/files/${file}/link`
    refused(await customer.client.get(link(theirs.id)), 'not-found', 404)
    refused(await stranger.get(link(shared.id)), 'not-found', 404)
    refused(await addFile(stranger, own(id), 'c.txt', 'x'), 'not-found', 404)
    refused(await addFile(customer.client, own(id), 'c.txt', 'x', 'internal'), 'service-request-side', 403)
    refused(await operator.get(`${queue}/${id}/files/${shared.id}/link`), 'not-found', 404)
    ok(await escalate(helper, id))
    ok(await operator.get(`${queue}/${id}/files/${shared.id}/link`))
    refused(await operator.get(`${queue}/${id}/files/${theirs.id}/link`), 'not-found', 404)
    ok(await addFile(operator, `${queue}/${id}`, 'answer.txt', 'x'), 201)
    const asked = await askProvider(three)
    const { id: words } = ok(await addFile(three.partner.client, own(asked), 'd.txt', 'x'), 201)
    refused(await customer.client.get(`${own(asked)}/files/${words}/link`), 'service-request-onlooker', 403)
    refused(await addFile(customer.client, own(asked), 'e.txt', 'x'), 'service-request-onlooker', 403)
    ok(await move(customer.client, own(id), 'solve'))
    ok(await move(customer.client, own(id), 'close'))
    refused(await addFile(customer.client, own(id), 'f.txt', 'x'), 'service-request-state', 409)
  })

  test('repeated: sent twice under one key it is there once', async () => {
    const three = await trio(world())
    const id = await askPartner(three)
    const send = () =>
      three.customer.client.post(`${own(id)}/files?fileName=a.txt`, Buffer.from('x'), {
        key: 'one',
        headers: { 'content-type': 'application/octet-stream' },
      })
    const [first, second] = [ok(await send(), 201), ok(await send())]
    assert.equal(first.id, second.id)
    assert.equal(ok(await three.customer.client.get(own(id))).entries.length, 2)
  })
})

on(
  'postgresql',
  'an installation without an address for files',
  (world) => {
    test('takes none and says so', async () => {
      const three = await trio(world())
      const id = await askPartner(three)
      refused(await addFile(three.customer.client, own(id), 'a.txt', 'x'), 'attachments-off', 409)
      assert.equal(ok(await three.customer.client.get(own(id))).may.attach, false)
      const path = '/files/x'
      assert.equal((await world().app.inject({ url: path, headers: { host: 'localhost:7400' } })).statusCode, 404)
    })
  },
  { filesOrigin: undefined },
)

/** An archive of one small text. */
const ZIP = Buffer.from(
  'UEsDBAoAAAAAAAAAIQCFEUoNCwAAAAsAAAAFAAAAYS50eHRoZWxsbyB3b3JsZFBLAQIUAAoAAAAAAAAAIQCFEUoNCwAAAAsAAAAFAAAAAAAAAAAAAAAAAAAAAABhLnR4dFBLBQYAAAAAAQABADMAAAAuAAAAAAA=',
  'base64',
)
