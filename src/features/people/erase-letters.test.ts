import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { World } from '#tests/world.ts'
import {
  accept,
  newCustomer,
  newPartner,
  newPerson,
  ok,
  onBothDatabases,
  openRequest,
  refused,
  relate,
  withoutRights,
} from '#tests/world.ts'

/** Every column of every table, as the schema's owner reads it, also where a text lies as bytes. */
async function traces(world: World, ...words: string[]): Promise<string[]> {
  const tables = await world.sql(
    `select table_schema as schema, table_name as table from information_schema.tables
     where table_schema in ('public', 'auth', 'pgboss') and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { schema, table } of tables)
    for (const word of words) {
      const { n } = await world.one(
        `select count(*) as n from ${schema}."${table}" t
         where t::text ilike $1 or strpos(t::text, encode(convert_to($2, 'UTF8'), 'hex')) > 0`,
        [`%${word}%`, word.toLowerCase()],
      )
      if (n > 0) found.push(`${schema}.${table}: ${word}`)
    }
  return found
}

onBothDatabases('erasing whom letters name', (world) => {
  const NAME = 'Zebulon Qvarnström'
  const lettersTo = async (partner: Awaited<ReturnType<typeof newPartner>>, email: string, change = {}) => {
    const request = await openRequest(partner.client, { addresseeName: NAME, addresseeEmail: email, ...change })
    const body = `Hej ${NAME}!\n\n{{link}}\n\nSvara ${email} gärna.`
    ok(
      await partner.client.post(`~/relationship-requests/${request.id}/letters`, {
        to: email,
        toName: NAME,
        letter: { subject: `Till ${NAME}`, body },
      }),
    )
    return request
  }

  test('whoever was written to, invited, mailed and known is in no column of any table; what is open stays open', async () => {
    const [partner, other, customer] = [
      await newPartner(world()),
      await newPartner(world()),
      await newCustomer(world()),
    ]
    const email = `zebulon@${customer.domain}`
    const name = NAME
    const invite = {
      displayName: name,
      email,
      roles: ['customer.user', 'customer.global-administrator'],
      language: 'sv',
    }
    ok(await customer.client.post('~/joinings', invite))
    const [letter] = (await world().work()).filter((mail) => mail.to.address === email)
    const token = /join#(join_\S+)/.exec(letter?.text ?? '')?.[1]
    const zebulon = world().client()
    ok(
      await zebulon.post('/joinings/accepted', {
        token,
        displayName: name,
        password: 'en lång ramsa bara',
        language: 'sv',
      }),
    )
    zebulon.org = customer.id
    const { personId } = ok(await zebulon.get('/session'))
    ok(await zebulon.post('~/access-tokens', { name: `${name}s robot`, scopes: ['agreements.read'], days: 1 }))
    const open = await lettersTo(partner, email, { domain: customer.domain })
    const withdrawn = await lettersTo(other, email, withoutRights)
    ok(await other.client.post(`~/relationship-requests/${withdrawn.id}/withdrawal`))
    const byName = await openRequest(other.client, { addresseeName: name, domain: customer.domain, ...withoutRights })
    const copied = await openRequest(other.client, { addresseeName: name, addresseeEmail: email, ...withoutRights })
    const declined = await lettersTo(other, email, { addresseeName: null, ...withoutRights })
    ok(await zebulon.post('/links', { token: declined.token }))
    ok(await zebulon.post(`~/invitations/${declined.id}/decline`, { reason: 'other', note: null }))
    await relate((await newPartner(world())).client, zebulon)
    ok(await world().client().post('/mailbox-proofs', { email, purpose: 'reset', language: 'sv' }))
    await world().work()
    assert.ok((await traces(world(), 'zebulon')).length > 8, 'the person is known in many places')

    ok(await customer.client.post(`~/people/${personId}/erasure`))
    assert.deepEqual(await traces(world(), 'zebulon', 'qvarnström', email), [])

    for (const [client, request] of [
      [partner.client, open],
      [other.client, byName],
      [other.client, copied],
    ] as const) {
      const view = ok(await client.get(`~/relationship-requests/${request.id}`))
      assert.deepEqual([view.state, view.addresseeName, view.addresseeEmail], ['open', null, null])
      assert.match(view.letter.body, /\{\{link\}\}/, 'the letter is drafted anew, to nobody by name')
      const out = ok(await client.post(`~/relationship-requests/${request.id}/link-handouts`, { way: 'copy' }))
      assert.equal(out.link, request.link, 'the link is the same')
    }
    assert.equal((await accept(customer.client, open)).status, 201)
    const gone = ok(await other.client.get(`~/relationship-requests/${withdrawn.id}`))
    assert.deepEqual([gone.letter, gone.addresseeEmail], [{ subject: '', body: '' }, null])
  })

  test('whoever wrote letters leaves none that carries the name; colleagues go on with the request', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const email = await newPerson(world(), partner.id, partner.domain, ['partner.admin-agent'], 'Mikaela Öhrnberg')
    const writer = await world().session(email)
    const request = await openRequest(writer, { domain: customer.domain })
    const { letter } = ok(await writer.get(`~/relationship-requests/${request.id}`))
    assert.match(letter.body, /Mikaela/, 'the letter is signed')
    ok(await writer.post(`~/relationship-requests/${request.id}/letters`, { to: customer.email, toName: null, letter }))
    const [sent] = (await world().work()).filter((mail) => mail.to.address === customer.email)
    assert.match(sent?.text ?? '', /Mikaela/)
    ok(await partner.client.post(`~/people/${writer.personId}/erasure`))
    assert.deepEqual(await traces(world(), 'mikaela', 'öhrnberg', email), [])
    const out = ok(await partner.client.post(`~/relationship-requests/${request.id}/link-handouts`, { way: 'copy' }))
    assert.ok(out.text.includes(out.link) && !out.text.includes('Mikaela'))
    assert.equal((await accept(customer.client, request)).status, 201)
  })

  test('an invitation elsewhere that still waits for the address ends with it; the same address in another cloud is somebody else’s', async () => {
    const [customer, elsewhere, abroad] = [
      await newCustomer(world()),
      await newCustomer(world()),
      await newCustomer(world(), { cloud: 'germany', country: 'DE' }),
    ]
    const email = await newPerson(world(), customer.id, customer.domain, ['customer.user'], 'Tor Ek')
    const zebulon = await world().session(email)
    const wait = (id: string) =>
      world().sql(
        `insert into joining (organisation_id, id, state, display_name, email, roles, expires_at)
         values ($1, gen_random_uuid(), 'invited', 'Z', $2, '{customer.user}', now() + interval '1 day')`,
        [id, email],
      )
    await wait(elsewhere.id)
    await wait(abroad.id)
    ok(await customer.client.post(`~/people/${zebulon.personId}/erasure`))
    const [there] = ok(await elsewhere.client.get('~/joinings')).items
    assert.deepEqual([there.state, there.email, there.displayName], ['refused', null, null])
    assert.equal(ok(await abroad.client.get('~/joinings')).items[0].email, email)
    refused(await zebulon.get('~/invitations'), 'not-signed-in', 401)
  })
})
