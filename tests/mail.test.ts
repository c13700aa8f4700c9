import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createMailer, type Mailer } from '#platform/mailer.ts'
import { sendMail } from '../src/features/mail/send-mail.ts'
import { addressHash } from '../src/features/mail/mail.store.ts'
import { startClock } from '../src/jobs/clock.ts'
import { testKeys } from './world/config.ts'
import { runJobs } from './world/jobs.ts'
import { openPost, until, type Post } from './world/smtp.ts'
import { newPartner, ok, on, onBothDatabases, openRequest, refused } from '#tests/world.ts'

let letters = 0

onBothDatabases('mail through a real server', (world) => {
  let post: Post
  let mailer: Mailer
  before(async () => {
    post = await openPost()
    mailer = createMailer(post.url)
    await world().work()
  })
  after(async () => {
    mailer.close()
    await post.close()
  })

  /** A letter that waits to leave, to an address nobody else uses. */
  async function letter(who = 'astrid', to = `reader${(letters += 1)}@reader.example`) {
    const partner = await world().as(who)
    const request = await openRequest(partner, { language: 'sv' })
    const body = 'Hej!\n\nHär är länken:\n\n{{link}}\n\nVänliga hälsningar, Astrid <astrid> & co'
    ok(
      await partner.post(`~/relationship-requests/${request.id}/letters`, {
        to,
        toName: 'Läsare Å',
        letter: { subject: 'En fråga: åäö', body },
      }),
    )
    const { id, organisation_id } = await world().one(
      `select id, organisation_id from mail where kind = 'letter' and to_address = $1`,
      [to],
    )
    return { ...request, to, mailId: id as string, organisation: organisation_id as string }
  }
  const arrived = (to: string) => post.mails.filter((mail) => [mail.to].flat()[0]?.text.includes(to))
  const state = (id: string) => world().one('select state, attempts, last_error from mail where id = $1', [id])

  test('a letter: from the partner via the provider, reply to the sender, head and foot, the link once, nothing broken', async () => {
    const { to, link } = await letter()
    await runJobs(world().house, mailer)
    const [mail, ...more] = arrived(to)
    assert.equal(more.length, 0)
    assert.match(mail?.from?.text ?? '', /Nordanvind IT AB via Nordmoln.*<no-reply@nordmoln\.example>/)
    assert.equal(mail?.replyTo?.value[0]?.address, 'astrid@nordanvind.example')
    assert.equal(mail?.subject, 'En fråga: åäö')
    const [head, , foot] = (mail?.text ?? '').split('—')
    assert.match(head ?? '', /Astrid Nyström.*Nordanvind IT AB.*Nordmoln/s)
    assert.match(foot ?? '', /Nordmoln.*\/stop#/s)
    assert.equal(mail?.text?.split(link).length, 2)
    assert.match(String(mail?.html), /&#60;astrid&#62; &#38; co/)
    assert.equal(mail?.headers.get('auto-submitted'), 'auto-generated')
    assert.match(mail?.messageId ?? '', /^<[0-9a-f-]{36}@nordmoln\.example>$/)
  })

  test('one click ends letters to an address across partners: a form is posted, from nowhere, without an account', async () => {
    const { to } = await letter()
    await runJobs(world().house, mailer)
    const { unsubscribe, 'unsubscribe-post': oneClick } = (arrived(to)[0]?.headers.get('list') ??
      {}) as unknown as Record<string, any>
    assert.equal(oneClick.name, 'List-Unsubscribe=One-Click')
    const url = new URL(unsubscribe.url)
    const headers = { host: url.host, 'content-type': 'application/x-www-form-urlencoded' }
    const post1 = (path: string) =>
      world().app.inject({ method: 'POST', url: path, headers, payload: 'List-Unsubscribe=One-Click' })
    assert.equal((await post1(`${url.pathname.slice(0, -3)}AAA`)).statusCode, 404)
    for (let i = 0; i < 2; i += 1) assert.equal((await post1(url.pathname)).statusCode, 200)
    assert.equal(
      (await world().app.inject({ method: 'GET', url: url.pathname, headers: { host: url.host } })).statusCode,
      404,
      'reading the address changes nothing',
    )
    for (const name of ['astrid', 'nils']) {
      const partner = await world().as(name)
      const request = await openRequest(partner)
      const body = { to: to.toUpperCase(), letter: { subject: 'x', body: '{{link}}' } }
      refused(await partner.post(`~/relationship-requests/${request.id}/letters`, body), 'letter-unwanted', 409)
    }
  })

  test('killed between sending and noting it: the mail comes again, under its own Message-ID', async () => {
    const { to, organisation, mailId } = await letter()
    const dies: Mailer = {
      ...mailer,
      // It left, and then there was nobody to note it.
      send: async (mail) => mailer.send(mail).then(() => new Promise(() => {})),
    }
    void sendMail(world().house, dies, organisation, mailId)
    await until('sent', () => arrived(to).length === 1)
    assert.equal((await state(mailId)).state, 'queued')
    await sendMail(world().house, mailer, organisation, mailId)
    await sendMail(world().house, mailer, organisation, mailId)
    assert.equal(arrived(to).length, 2, 'sent again once, and not after it was noted')
    assert.equal(new Set(arrived(to).map((mail) => mail.messageId)).size, 1)
    assert.equal((await state(mailId)).state, 'sent')
  })

  test('refused for now (4xx) it is tried again by the queue until it goes', async () => {
    const { to, mailId } = await letter()
    post.answers = [451]
    const stop = await startClock(world().house, mailer)
    try {
      await until('tried', async () => (await state(mailId)).attempts >= 1)
      assert.equal((await state(mailId)).last_error, '451')
      await until('sent', async () => (await state(mailId)).state === 'sent', 40)
    } finally {
      await world().house.jobs.boss.offWork('mail')
      await world().house.jobs.boss.offWork('event')
      await stop()
    }
    assert.equal(arrived(to).length, 1)
    const { said } = await world().one(`select coalesce(string_agg(j::text, ' '), '') as said from pgboss.job j`)
    assert.ok(!said.includes('@'), 'the queue keeps what went wrong, and no address')
  })

  test('refused for good (5xx) it fails, once, and the operator sees that and why, not to whom', async () => {
    const { to, mailId } = await letter()
    post.answers = [550]
    await runJobs(world().house, mailer)
    const failed = await state(mailId)
    assert.deepEqual([failed.state, failed.attempts, failed.last_error], ['failed', 1, '550'])
    await runJobs(world().house, mailer)
    assert.equal(arrived(to).length, 0)
    const ingrid = await world().as('ingrid')
    const { items } = ok(await ingrid.get(`/installation/${ingrid.org}/deliveries?limit=100`))
    const row = items.find((item: any) => item.id === mailId)
    assert.deepEqual([row.state, row.lastError, row.organisationName], ['failed', '550', 'Nordanvind IT AB'])
    assert.ok(!JSON.stringify(items).includes('@'))
  })

  test('a mail server that does not let us in, or is not there, fails no letter: it waits', async () => {
    const locked = await openPost({ refuseSignIn: true })
    after(() => locked.close())
    for (const [url, code] of [
      [locked.url, '535'],
      ['smtp://127.0.0.1:1', 'ESOCKET'],
    ] as const) {
      const { organisation, mailId } = await letter()
      const stranger = createMailer(url)
      await assert.rejects(sendMail(world().house, stranger, organisation, mailId))
      const { state: now, last_error } = await state(mailId)
      assert.deepEqual([now, last_error], ['queued', code])
      stranger.close()
    }
  })
})

on(
  'postgresql',
  'mail after the link key was changed',
  (world) => {
    test('who wanted no letters under the old key still gets none', async () => {
      const address = 'tired@somewhere.example'
      await world().sql('insert into mail_suppression (address_hash) values ($1)', [
        addressHash(testKeys.link, address),
      ])
      const { client } = await newPartner(world())
      const request = await openRequest(client)
      const body = { to: address, letter: { subject: 'x', body: '{{link}}' } }
      refused(await client.post(`~/relationship-requests/${request.id}/letters`, body), 'letter-unwanted', 409)
    })
  },
  { keys: { ...testKeys, link: [{ id: 'newer', secret: Buffer.alloc(32, 7) }, ...testKeys.link] } },
)
