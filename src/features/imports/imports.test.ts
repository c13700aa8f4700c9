import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, Made } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate } from '#tests/world.ts'
import { BATCH, carryOn, step } from './carry-on.ts'

const CSV = { headers: { 'content-type': 'text/csv' } }
const RUN = { language: 'sv' }
const HEAD = 'Förnamn;Efternamn;Visningsnamn;E-post;Statusuppdatering'

onBothDatabases('people from a file', (world) => {
  const file = (customer: Made, count: number) =>
    [HEAD, ...Array.from({ length: count }, (_, i) => `Åsa;Nr ${i};Åsa Nr ${i};asa${i}@${customer.domain};`)].join(
      '\r\n',
    )
  const upload = (by: Client, text: string | Buffer, at = '~', extra = {}) =>
    by.post(`${at}/people/imports?fileName=a.csv`, text, { ...CSV, ...extra })
  const people = (customer: Made) =>
    world().one(
      `select count(*) as n, count(distinct p.email) as different, (select count(*) from joining j where j.organisation_id = $1 and not j.listed) as links,
        (select count(*) from auth."user" u join person x on x.id = u."id" where x.home_id = $1 and x.email like 'asa%') as known
       from person p where p.home_id = $1 and p.email like 'asa%'`,
      [customer.id],
    )
  const demandExactly = async (customer: Made, n: number) =>
    assert.deepEqual(await people(customer), { n, different: n, links: n, known: n })

  test('welcomed: a Swedish file in Windows-1252; every problem by row and column; created, told, signed in by the link', async () => {
    const customer = await newCustomer(world())
    const { client, domain } = customer
    const text = [
      HEAD,
      `Åsa;Öberg;;asa1@${domain};`,
      `Bo;Ek;Bo Ek;asa1@${domain};`,
      `;;;inte en adress;Klar`,
      '',
      `=1+1;Ås;=1+1 Ås;asa2@${domain};`,
      `Ute;Ek;Ute Ek;ute@elsewhere.example;`,
      `Du;Själv;Du;${(await world().one('select email from person where id = $1', [client.personId])).email};`,
    ].join('\r\n')
    const { id } = ok(await upload(client, Buffer.from(text, 'latin1')), 201)
    const one = `~/people/imports/${id}`
    const checked = ok(await client.get(one))
    assert.deepEqual(
      [checked.state, checked.rows, checked.good, checked.faulty, checked.mayRun],
      ['checked', 6, 2, 4, true],
    )
    const bad = ok(await client.get(`${one}/rows?only=problems&limit=3`))
    const rest = ok(await client.get(`${one}/rows?only=problems&limit=3&cursor=${bad.next}`))
    assert.deepEqual(
      [...bad.items, ...rest.items].map((row: any) => [
        row.row,
        ...row.problems.map((p: any) => `${p.column} ${p.code}`),
      ]),
      [
        [3, 'email doubled'],
        [4, 'displayName missing', 'email invalid', 'status must-be-blank'],
        [7, 'email outside'],
        [8, 'email taken'],
      ],
    )
    assert.equal(ok(await client.get(`${one}/rows`)).items[0].displayName, 'Åsa Öberg')

    assert.equal(ok(await client.post(`${one}/run`, { ...RUN, usageLocation: 'NO' })).state, 'running')
    const mails = await world().work()
    const done = ok(await client.get(one))
    assert.deepEqual([done.state, done.created, done.refused], ['done', 2, 0])
    await demandExactly(customer, 2)
    const found = ok(await client.get('~/people?q=öberg')).items
    assert.deepEqual(
      [found[0].displayName, found[0].usageLocation, found[0].roles],
      ['Åsa Öberg', 'NO', ['customer.user']],
    )
    const logged = ok(await client.get('~/activity')).items.filter((e: any) => e.kind === 'people.imported')
    assert.deepEqual([logged.length, logged[0].facts.count], [1, 2])
    assert.equal(ok(await client.get('~/joinings')).items.length, 0)

    const link = /join#(join_\S+)/.exec(mails.find((m) => m.to.address === `asa1@${domain}`)?.text ?? '')?.[1]
    const [asa, password] = [world().client(), 'ett eget lösenord']
    const joined = { token: link, displayName: 'Åsa Ö', password, language: 'sv' }
    ok(await asa.post('/joinings/accepted', joined))
    assert.equal(ok(await asa.get('/session')).memberships[0].organisationId, customer.id)
    refused(await world().client().post('/joinings/accepted', joined), 'joining-answered', 409)
    assert.equal(ok(await client.get('~/people?q=åsa')).items[0].displayName, 'Åsa Ö')

    const result = await client.get(`${one}/result`)
    assert.ok(result.text.startsWith(`\uFEFF${HEAD}\r\nÅsa;Öberg;Åsa Öberg;asa1@${domain};Skapad\r\n`), result.text)
    assert.match(result.text, /\r\n'=1\+1;Ås;'=1\+1 Ås;/)
    assert.match(
      result.text,
      /;Visningsnamn: saknas; E-post: inte giltigt; |"Visningsnamn: saknas; E-post: inte giltigt; /,
    )
    const exported = await client.get('~/people/export')
    assert.match(exported.text, /^\uFEFFFirst name,Last name,Display name,/)
    assert.match(exported.text, /\r\n'=1\+1,Ås,'=1\+1 Ås,/)
  })

  test('refused: headers, an empty or a broken file, no domain, no right; nothing is kept', async () => {
    const customer = await newCustomer(world())
    const { client } = customer
    const wrong = refused(await upload(client, 'Förnamn;Telefon\r\nÅsa;1'), 'import-columns', 400)
    assert.deepEqual(
      wrong.errors.map((e: any) => `${e.rule} ${e.pointer}`),
      ['unknown-column /columns/Telefon', 'missing-column /columns/E-post', 'missing-column /columns/Visningsnamn'],
    )
    refused(await upload(client, ''), 'import-empty', 400)
    refused(await upload(client, HEAD), 'import-empty', 400)
    refused(await upload(client, `${HEAD}\r\n"Åsa;x`), 'import-unreadable', 400)
    refused(await upload(client, Buffer.alloc(33 * 1_048_576, 'a;')), 'import-too-large', 413)
    refused(await upload(await customer.add('customer.user'), file(customer, 1)), 'not-allowed', 403)
    assert.equal(ok(await client.get('~/people/imports')).items.filter((i: any) => i.state !== 'unreadable').length, 0)
    await world().sql('update organisation set domain = null where id = $1', [customer.id])
    refused(await upload(client, file(customer, 1)), 'import-needs-domain', 409)
  })

  test('repeated: one upload and one run for a key; not twice, not after it was cancelled', async () => {
    const customer = await newCustomer(world())
    const { client } = customer
    const first = ok(await upload(client, file(customer, 2), '~', { key: 'once' }), 201)
    assert.deepEqual(ok(await upload(client, file(customer, 2), '~', { key: 'once' }), 201), first)
    const one = `~/people/imports/${first.id}`
    ok(await client.post(`${one}/run`, RUN, { key: 'run' }))
    ok(await client.post(`${one}/run`, RUN, { key: 'run' }))
    refused(await client.post(`${one}/run`, RUN), 'import-not-now', 409)
    await carryOn(world().house, customer.id, first.id)
    await demandExactly(customer, 2)
    refused(await client.post(`${one}/cancellation`), 'import-not-now', 409)
  })

  test('killed in the middle of a batch, two servers at once, somebody faster: each row is done once and none is lost', async () => {
    const customer = await newCustomer(world())
    const { client } = customer
    const { id } = ok(await upload(client, file(customer, 3 * BATCH + 10)), 201)
    const one = `~/people/imports/${id}`
    ok(await client.post(`${one}/run`, RUN))
    assert.equal(await step(world().house, customer.id, id), true)
    // Dies after everybody of the batch was made, before it is committed.
    const { house } = world()
    const dies = { ...house, jobs: { ...house.jobs, enqueueMany: () => Promise.reject(new Error('killed')) } }
    await assert.rejects(carryOn(dies, customer.id, id), /killed/)
    await demandExactly(customer, BATCH)
    const progress = ok(await client.get(one)).progress
    assert.deepEqual([progress.done, progress.total], [BATCH, 3 * BATCH + 10])
    assert.ok(progress.remainingSeconds !== null)
    const email = `asa${3 * BATCH}@${customer.domain}`
    ok(await client.post('~/people', { displayName: 'Snabb', email, language: 'sv', firstSignIn: 'link' }), 201)
    await Promise.all([carryOn(house, customer.id, id), carryOn(house, customer.id, id)])
    const done = ok(await client.get(one))
    assert.deepEqual([done.state, done.created, done.refused], ['done', 3 * BATCH + 9, 1])
    await demandExactly(customer, 3 * BATCH + 9)
  })

  test('cancelled: what is created stays, nobody else is', async () => {
    const customer = await newCustomer(world())
    const { client } = customer
    const { id } = ok(await upload(client, file(customer, BATCH + 5)), 201)
    ok(await client.post(`~/people/imports/${id}/run`, RUN))
    await step(world().house, customer.id, id)
    assert.equal(ok(await client.post(`~/people/imports/${id}/cancellation`)).state, 'cancelled')
    await carryOn(world().house, customer.id, id)
    await demandExactly(customer, BATCH)
    const result = await client.get(`~/people/imports/${id}/result`)
    assert.equal(result.text.split('Inte skapad: importen avbröts').length, 6)
  })

  test('on behalf: stops when the rights are gone, and goes on by somebody who has them; in both logs', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client, {
      domain: customer.domain,
      template: 'user-and-licence-management',
    })
    const at = `~/customers/${customer.id}`
    const { id } = ok(await upload(partner.client, file(customer, BATCH + 5), at), 201)
    const one = `/people/imports/${id}`
    refused(
      await partner.client.post(`${at}${one}/run`, { ...RUN, roles: ['customer.global-administrator'] }),
      'role-says-yes',
      403,
    )
    ok(await partner.client.post(`${at}${one}/run`, RUN))
    await step(world().house, customer.id, id)
    ok(await customer.client.del(`~/delegations/${delegationId}`, { version: 1 }))
    await carryOn(world().house, customer.id, id)
    const stopped = ok(await customer.client.get(`~${one}`))
    assert.deepEqual([stopped.state, stopped.created, stopped.stoppedFor.code], ['stopped', BATCH, 'right-ended'])
    refused(await partner.client.post(`${at}${one}/run`, RUN), 'right-ended', 403)
    ok(await customer.client.post(`~${one}/run`, RUN))
    await carryOn(world().house, customer.id, id)
    await demandExactly(customer, BATCH + 5)
    const logs = await Promise.all([customer.client, partner.client].map((by) => by.get('~/activity')))
    assert.deepEqual(
      logs.map((log) => ok(log).items.filter((e: any) => e.kind === 'people.imported').length),
      [2, 1],
    )
  })

  test('names and addresses of a file are forgotten after 30 days, and with whoever is erased', async () => {
    const customer = await newCustomer(world())
    const { client } = customer
    const { id } = ok(await upload(client, file(customer, 3)), 201)
    ok(await client.post(`~/people/imports/${id}/run`, RUN))
    await carryOn(world().house, customer.id, id)
    const rows = () => world().sql('select email from person_import_row where import_id = $1 order by row_no', [id])
    const [person] = ok(await client.get('~/people?q=asa0')).items
    ok(await client.post(`~/people/${person.id}/erasure`))
    assert.deepEqual(
      (await rows()).map((r) => r.email === null),
      [true, false, false],
    )
    await world().sql(`update person_import set ended_at = now() - interval '31 days' where id = $1`, [id])
    const { sweepAll } = await import('../audit/sweep.ts')
    await sweepAll(world().house)
    assert.equal((await rows()).length, 0)
    const one = ok(await client.get(`~/people/imports/${id}`))
    assert.deepEqual([one.state, one.fileName, one.created], ['done', null, 3])
  })
})
