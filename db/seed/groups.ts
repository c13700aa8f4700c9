import type { House } from '#platform/house.ts'
import type { Visit } from '#platform/route.ts'
import { tagCustomer } from '../../src/features/customers/tag-customer.ts'
import { createGroup } from '../../src/features/groups/change-groups.ts'
import { createTemplate } from '../../src/features/groups/change-templates.ts'
import { addMember } from '../../src/features/groups/change-members.ts'
import { limitPerson } from '../../src/features/groups/limit-person.ts'
import { sessionFor, visit, type Given } from './sessions.ts'

const GUSTAV = 'gustav@nordanvind.example'

/** Nordanvind's own groups, tags and limits, made by its Global admin on the day of the first start. */
export async function seedGroups(house: House): Promise<void> {
  const { rows } = await house.db.owner.query('select 1 from partner_group limit 1')
  if (rows.length > 0) return
  const who = await sessionFor(house, GUSTAV, new Date())
  const by = (capability: string, given: Given<unknown, unknown>) =>
    visit(house, who, capability, given) as Visit<never, never, never>
  const group = async (name: string, description: string) =>
    (await createGroup(by('groups.manage', { body: { name, description } }))).id
  const join = (groupId: string, memberId: string, kind: 'person' | 'group') =>
    addMember(by('groups.manage', { params: { groupId, memberId }, body: { kind } }))
  const operations = await group('Drift', 'De som sköter kundernas användare och licenser')
  const night = await group('Nattjour', 'Svarar när kontoret är stängt')
  await join(operations, night, 'group')
  await join(night, await personOf(house, 'hedda@nordanvind.example'), 'person')
  await createTemplate(
    by('groups.manage', {
      body: {
        name: 'Små företag',
        terms: [
          { role: 'directory-readers', lengthDays: 365, startDays: 0, optionalBecause: null, extendDays: 0 },
          { role: 'user-administrator', lengthDays: 180, startDays: 0, optionalBecause: null, extendDays: 180 },
          {
            role: 'reports-reader',
            lengthDays: 365,
            startDays: 0,
            optionalBecause: 'För månadsrapporten',
            extendDays: 0,
          },
        ],
        groups: [{ group: operations, roles: ['directory-readers', 'user-administrator', 'reports-reader'] }],
      },
    }),
  )
  const customer = await customerOf(house, 'Ågren & Söner Bygg AB')
  await tagCustomer(by('customers.tag', { params: { customerId: customer }, body: { tags: ['bygg', 'Göteborg'] } }))
  const sven = await personOf(house, 'sven@nordanvind.example')
  await limitPerson(
    by('people.manage', {
      params: { personId: sven },
      body: { customers: [], tags: [], countries: ['SE', 'NO'] },
      version: 1,
    }),
  )
  await house.db.owner.query('delete from auth."session" where "token" = $1', [who.hash])
}

const personOf = async (house: House, email: string) =>
  (await house.db.owner.query<{ id: string }>('select id from person where email = $1', [email])).rows[0]?.id ?? ''
const customerOf = async (house: House, name: string) =>
  (
    await house.db.owner.query<{ customer_id: string }>('select customer_id from partner_customer where name = $1', [
      name,
    ])
  ).rows[0]?.customer_id ?? ''
