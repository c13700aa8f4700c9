import type { House } from '#platform/house.ts'
import { receivedMails } from '#platform/mail-sink.ts'

/** The cast of the demo world, as the sign-in page offers it. The owner reads it: the demo has no secrets. */
export async function demoCastOf(house: House) {
  const { DEMO_PASSWORD } = await import('../../../db/seed/seed.ts')
  const { rows } = await house.db.owner.query<{
    id: string
    display_name: string
    email: string
    roles: string[]
    organisation: string
    kind: string
    cloud: string
  }>(`
    select p.id, p.display_name, p.email, m.roles, o.name as organisation, o.kind, o.cloud
    from person p join organisation o on o.id = p.home_id join membership m on m.person_id = p.id and m.organisation_id = o.id and m.ended_at is null
    where p.email like '%.example' and not (m.roles = '{customer.user}' and p.email not like 'olle%') order by o.kind desc, o.sort_key, p.sort_key limit 100`)
  return {
    password: DEMO_PASSWORD,
    people: rows.map((row) => ({
      personId: row.id,
      displayName: row.display_name,
      email: row.email,
      role: row.roles[0] ?? '',
      organisation: row.organisation,
      organisationKind: row.kind,
      cloud: row.cloud,
      origin: house.config.origins[row.cloud] ?? '',
    })),
  }
}

export const demoMailsOf = () => ({ items: receivedMails() })
