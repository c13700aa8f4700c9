import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { FIRST_NAMES, WORLD } from '../db/seed/world.ts'
import { findPostgres } from '../scripts/test-needs.js'
import type { World } from '#tests/world.ts'
import {
  accept,
  draft,
  invitation,
  newCustomer,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  withoutRights,
} from '#tests/world.ts'

/** A whole story, in which every kind of secret is handed out once; gives all of them. */
async function tell(world: World): Promise<Record<string, string>> {
  const secrets: Record<string, string> = {}
  const [astrid, customer] = [await world.as('astrid'), await newCustomer(world, { agreement: null })]
  const request = await openRequest(astrid, {
    domain: customer.domain,
    addresseeEmail: customer.email,
    addresseeName: 'Sören Sparv',
  })
  const letter = { subject: 'Hej', body: `Hej Sören!\n\n${request.link}\n\nHälsningar` }
  ok(
    await astrid.post(`~/relationship-requests/${request.id}/letters`, {
      to: customer.email,
      toName: 'Sören Sparv',
      letter,
    }),
  )
  const user = await customer.add('customer.user')
  await openLink(user, request.token)
  ok(await user.post(`~/invitations/${request.id}/forwarding`))
  await world.work()
  ok(await accept(customer.client, request), 201)
  const another = await openRequest(astrid)
  secrets['request link'] = request.token
  secrets['open request link'] = another.token

  secrets['standing link'] = await standing(world)

  secrets['temporary password'] = ok(
    await astrid.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`),
  ).temporaryPassword
  secrets['access token'] = ok(
    await customer.client.post('~/access-tokens', { name: 'x', scopes: ['people.read'], days: 1 }),
  ).token
  const { uri, recoveryCodes } = ok(await customer.client.post('/me/second-factor', { password: 'ombud demo 2026' }))
  secrets['second factor'] = new URL(uri).searchParams.get('secret') as string
  secrets['recovery code'] = recoveryCodes[0]
  secrets['calendar link'] = ok(await astrid.post('~/calendar-link'))
    .link.split('/')
    .at(-2)
  ok(await world.client().get(`/calendars/${secrets['calendar link']}/rights.ics`))
  await world.work()
  ok(
    await customer.client.post('~/joinings', {
      displayName: 'Ny Person',
      email: `ny@${customer.domain}`,
      roles: ['customer.user'],
      language: 'sv',
    }),
  )
  const { proofId } = ok(
    await world.client().post('/mailbox-proofs', { email: customer.email, purpose: 'reset', language: 'sv' }),
  )
  const mails = await world.work()
  secrets['joining link'] = /join#(join_\S+)/.exec(mails.map((mail) => mail.text).join('\n'))?.[1] as string
  secrets['mailbox code'] = /^\d{6}/.exec(
    mails.find((mail) => /^\d{6}/.test(mail.subject))?.subject ?? '',
  )?.[0] as string
  secrets['session token'] = decodeURIComponent(
    (await world.as('astrid')).cookies.get('ombud_session') as string,
  ).split('.')[0] as string
  secrets['password'] = 'my own new secret words'
  ok(
    await world
      .client()
      .post('/password-resets', { proofId, code: secrets['mailbox code'], password: secrets.password }),
  )
  for (const [name, secret] of Object.entries(secrets)) assert.ok(secret?.length >= 6, `the story gave no ${name}`)
  return secrets
}

/** A standing link that somebody has come and answered by. */
async function standing(world: World): Promise<string> {
  const [astrid, { client }] = [await world.as('astrid'), await newCustomer(world)]
  const { id, version } = await draft(astrid, withoutRights)
  const { address } = ok(await astrid.post('~/standing-links', { requestId: id, version, name: 'Website' }), 201)
  const token = address.split('#')[1] as string
  const { requestId } = await openLink(client, token)
  ok(await accept(client, { id: (await invitation(client, requestId)).requestId }), 201)
  return token
}

/** Everything the database holds, as text: by pg_dump where there is a server, else row by row. */
async function dump(world: World): Promise<string> {
  if (world.kind === 'postgresql')
    return execFileSync(`${findPostgres()}/pg_dump`, ['--data-only', '--inserts', world.db.superUrl as string], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  const tables = await world.sql(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const parts = []
  for (const { name } of tables)
    parts.push(...(await world.sql(`select t::text as row from ${name} t`)).map((row) => row.row))
  return parts.join('\n')
}

onBothDatabases('secrets', (world) => {
  let secrets: Record<string, string>

  test('no row, job or queued mail holds a working link, token, code or password: a dump is worth nothing', async () => {
    secrets = await tell(world())
    const text = await dump(world())
    assert.ok(text.includes('Sören Sparv') && text.length > 100_000, 'the dump must be whole to prove anything')
    for (const [name, secret] of Object.entries(secrets)) {
      // Six digits may stand anywhere by chance; where the code was kept, only its HMAC may stand.
      const found =
        name === 'mailbox code'
          ? (await world().sql('select 1 from auth.mailbox_proof p where p::text like $1', [`%${secret}%`])).length > 0
          : text.includes(secret)
      assert.ok(!found, `the database holds the ${name}`)
      for (const encoding of ['base64', 'hex'] as const)
        assert.ok(
          !text.includes(Buffer.from(secret).toString(encoding)),
          `the database holds the ${name} as ${encoding}`,
        )
    }
    assert.doesNotMatch(text, /(req|std|join|cal)_[A-Za-z0-9_-]{70,}/)
  })

  test('no log line holds a secret, an e-mail address or a person’s name', async () => {
    await world().client().post('/session', { email: 'astrid@nordanvind.example', password: 'a wrong password' })
    await world().client().get('/links/current?token=req_leaked')
    const log = world().lines.join('\n')
    assert.ok(world().lines.length > 20)
    for (const [name, secret] of Object.entries(secrets))
      if (name !== 'mailbox code') assert.ok(!log.includes(secret), `the log holds the ${name}`)
    assert.doesNotMatch(log, /[\w.+-]+@[\w-]+\.\w+/, 'an address')
    const people = [
      ...WORLD.flatMap((o) => o.people.flatMap((p) => p.name.split(' '))),
      ...FIRST_NAMES,
      'Sören',
      'Sparv',
    ].filter((name) => name.length > 3)
    for (const name of people) assert.ok(!new RegExp(`\\b${name}\\b`, 'u').test(log), `the log names ${name}`)
    assert.doesNotMatch(log, /req_|std_|join_|omb_|cal_/)
  })

  test('what goes wrong is logged without what was in the rows', async () => {
    const { domain, client } = await newCustomer(world())
    await world().work()
    ok(
      await client.post('~/joinings', {
        displayName: 'Gunborg Gren',
        email: `gunborg@${domain}`,
        roles: ['customer.user'],
        language: 'sv',
      }),
    )
    const token = /join#(join_\S+)/.exec((await world().work())[0]?.text ?? '')?.[1]
    const before = world().lines.length
    await world().sql(`alter table auth."user" add constraint broken check ("email" not like 'gunborg%') not valid`)
    const join = { token, displayName: 'Gunborg Gren', password: 'nobody knows this', language: 'sv' }
    const { status, text } = await world().client().post('/joinings/accepted', join)
    await world().sql('alter table auth."user" drop constraint broken')
    assert.equal(status, 500)
    assert.ok(!/gunborg|constraint|sql/i.test(text), 'the answer tells nothing of the inside')
    const logged = world().lines.slice(before).join('\n')
    assert.match(logged, /unexpected/)
    assert.doesNotMatch(logged, /gunborg/i)
  })
})
