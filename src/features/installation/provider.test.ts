import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, openRequest, World } from '#tests/world.ts'

onBothDatabases('servers that share a database', (world) => {
  test('agree on who runs the installation, also where that came to be while they ran', async () => {
    const second = await new World(world().kind).open({}, world().db)
    try {
      const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
      const { token } = await openRequest(partner.client)
      await world().work()
      await world().sql(`update organisation set name = 'Sydmoln' where kind = 'provider'`)
      for (const one of [world(), second]) {
        const guest = one.client()
        assert.equal(ok(await guest.get('/session')).installation, 'Sydmoln')
        assert.equal(ok(await guest.post('/links', { token })).installation, 'Sydmoln')
        ok(
          await guest.post('/mailbox-proofs', {
            email: `new${one.kind}@sydmoln.example`,
            purpose: 'founding',
            language: 'en',
          }),
        )
      }
      const sent = await second.work()
      assert.equal(sent.length, 2)
      assert.ok(sent.every((mail) => mail.from.startsWith('"Sydmoln"')))
      const { uri } = ok(await customer.client.post('/me/second-factor', { password: 'ombud demo 2026' }))
      assert.match(uri, /issuer=Sydmoln/)
    } finally {
      await second.app.close()
      await second.house.jobs.stop()
    }
  })

  test('there is one provider: a second is refused by the database', async () => {
    await assert.rejects(
      world().sql(
        `insert into organisation (id, cloud, kind, name, name_skeleton, sort_key, legal_name, country, language, time_zone)
         select gen_random_uuid(), cloud, kind, 'Annan', 'annan', sort_key, 'Annan', country, language, time_zone from organisation where kind = 'provider'`,
      ),
      /organisation_provider/,
    )
  })
})
