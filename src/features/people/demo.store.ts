import type { House } from '#platform/house.ts'

export type CastRow = {
  id: string
  display_name: string
  email: string
  roles: string[]
  organisation: string
  kind: string
  cloud: string
}

/** The people of the demo world. The owner reads them: they belong to many organisations, and the demo has no secrets. */
export const listCast = async (house: House): Promise<CastRow[]> =>
  (
    await house.db.owner.query<CastRow>(`
    select p.id, p.display_name, p.email, m.roles, o.name as organisation, o.kind, o.cloud
    from person p join organisation o on o.id = p.home_id join membership m on m.person_id = p.id and m.organisation_id = o.id and m.ended_at is null
    where p.email like '%.example' and not (m.roles = '{customer.user}' and p.email not like 'olle%') order by o.kind desc, o.sort_key, p.sort_key limit 100`)
  ).rows
