import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { adoptProviderRoles, directoryRole } from '#domain/role-catalogue.ts'
import {
  invitation,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  refused,
  relate,
} from '#tests/world.ts'
import { adoptRoles } from './adopt-roles.ts'

const READ = 'provider.archive.read'
const RESTORE = 'provider.archive.restore'
const OPERATOR = 'provider.archive-operator'
const named = (en: string, sv: string) => ({ en, sv })
const operator = {
  id: OPERATOR,
  templateId: randomUUID(),
  level: 'M',
  name: named('Archive Operator', 'Arkivoperatör'),
  purpose: named('restores what was archived', 'återställer det som är arkiverat'),
  actions: [READ, RESTORE],
}
const actions = [
  { id: READ, name: named('see what is archived', 'se vad som är arkiverat') },
  { id: RESTORE, name: named('restore from the archive', 'återställa ur arkivet') },
]
const own = (...roles: string[]) => ({
  template: 'own',
  lengthDays: null,
  terms: roles.map((role) => ({ role, lengthDays: 30 })),
})

const ask = { purpose: 'relationship', includeRights: true, language: 'en', openDays: 30 }

onBothDatabases('roles for the provider’s own services', (world) => {
  after(() => adoptProviderRoles(undefined))
  let editions = 0
  const publish = async (roles: object[], more: object = {}) => {
    const ingrid = await world().as('ingrid')
    const edition = `own-${(editions += 1)}`
    const body = { kind: 'roles', edition, effectiveFrom: new Date().toISOString(), data: { actions, roles }, ...more }
    return ingrid.post(`/installation/${ingrid.org}/reference-editions`, body)
  }

  test('what the operator publishes is asked for, read in words, granted, assigned, decided and explained', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    refused(await partner.client.post('~/relationship-requests', { ...ask, ...own(OPERATOR) }), 'role-not-delegable')
    ok(await publish([operator]), 201)
    const options = ok(await partner.client.get('~/request-options'))
    assert.deepEqual(options.roles.at(-1), { id: OPERATOR, level: 'M', actions: [READ, RESTORE], extendable: true })

    const asked = await openRequest(partner.client, { ...own(OPERATOR), language: 'sv' })
    await openLink(customer.client, asked.token)
    const read = await invitation(customer.client, asked.id)
    assert.deepEqual(read.document.rights.roles[0].actions, [READ, RESTORE])
    assert.equal(read.document.rights.roles[0].templateId, operator.templateId)
    const preview = ok(await partner.client.post('~/request-previews', { ...ask, ...own(OPERATOR), language: 'sv' }))
    assert.ok(preview.points.includes('återställa ur arkivet'), preview.points.join('; '))

    const { delegationId } = await relate(partner.client, customer.client, own(OPERATOR))
    const there = ok(await partner.client.get(`~/customers/${customer.id}`))
    assert.ok(there.actions.includes(RESTORE))
    assert.ok(!there.actions.includes('people.read'))
    const why = ok(
      await customer.client.get(
        `~/partner-relationships/${there.relationshipId}/why?personId=${partner.client.personId}&action=${RESTORE}`,
      ),
    )
    assert.deepEqual([why.allowed, why.ways[0].role], [true, OPERATOR])
    // How the provider's service asks: with a token of that person.
    const token = ok(await partner.client.post('~/access-tokens', { name: 'x', scopes: ['customers.read'], days: 1 }))
    const service = Object.assign(world().client(), { token: token.token, org: partner.client.org })
    assert.ok(ok(await service.get(`~/customers/${customer.id}`)).actions.includes(RESTORE))
    ok(await customer.client.del(`~/delegations/${delegationId}/roles/${OPERATOR}`, { version: 1 }))
    assert.ok(!ok(await service.get(`~/customers/${customer.id}`)).actions.includes(RESTORE))
  })

  test('a later edition gives less and never more; withdrawn, a role runs on and is asked for no more', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await relate(partner.client, customer.client, own(OPERATOR))
    const held = async () => ok(await partner.client.get(`~/customers/${customer.id}`)).actions
    const wider = refused(
      await publish([{ ...operator, actions: [READ, RESTORE, 'people.read'] }]),
      'invalid-input',
      400,
    )
    assert.deepEqual(
      wider.errors.map(({ pointer, rule }: any) => [pointer, rule]),
      [['/data/roles/0/actions/2', 'role-wider']],
    )
    assert.equal(refused(await publish([]), 'invalid-input', 400).errors[0].rule, 'role-missing')
    refused(await publish([operator], { effectiveFrom: '2020-01-01T00:00:00Z' }), 'edition-too-early', 409)
    assert.deepEqual(await held(), [READ, RESTORE])

    ok(await publish([{ ...operator, withdrawn: true, actions: [READ] }]), 201)
    assert.deepEqual(await held(), [READ])
    refused(await partner.client.post('~/relationship-requests', { ...ask, ...own(OPERATOR) }), 'role-not-delegable')
    assert.equal(refused(await publish([operator]), 'invalid-input', 400).errors[0].rule, 'role-wider')
  })

  test('what holds markup, braces or the sample’s id is refused at its place', async () => {
    const bad = { ...operator, templateId: '00000000-0000-0000-0000-000000000000', name: named('<b>', '{x}') }
    const { errors } = refused(await publish([bad]), 'invalid-input', 400)
    assert.deepEqual(errors.map(({ pointer }: any) => pointer).toSorted(), [
      '/data/roles/0/name/en',
      '/data/roles/0/name/sv',
      '/data/roles/0/templateId',
    ])
  })

  test('two who publish at once: each is held against what the other left', async () => {
    const first = { ...operator, withdrawn: true, actions: [READ] }
    const another = (id: string) => ({ ...first, id, templateId: randomUUID() })
    const [x, y] = await Promise.all([publish([first, another('provider.x')]), publish([first, another('provider.y')])])
    assert.deepEqual([x.status, y.status].toSorted(), [201, 400])
    assert.equal((x.status === 400 ? x : y).body.errors[0].rule, 'role-missing')
  })

  test('an edition that came from elsewhere is known after a round of the clock', async () => {
    adoptProviderRoles(undefined)
    assert.equal(directoryRole(OPERATOR), undefined)
    await adoptRoles(world().house)
    assert.ok(directoryRole(OPERATOR))
  })
})
