import type { Cloud, CloudsData, Named, OwnAction, OwnRole, RegionsData, RolesData } from '../parts/useReference.ts'

export type CountryMove = { country: string; from: string | undefined; to: string | undefined }
export type CloudChange = { cloud: string; kind: 'added' | 'removed' | 'changed' }
export type RoleChange = { name: Named; kind: 'added' | 'removed' | 'changed' | 'withdrawn' }

/** Countries that would lie in another region, in none, or in one for the first time. */
export function countryMoves(before: RegionsData, after: RegionsData): CountryMove[] {
  const was = regionsByCountry(before)
  const willBe = regionsByCountry(after)
  return [...new Set([...was.keys(), ...willBe.keys()])]
    .map((country) => ({ country, from: was.get(country), to: willBe.get(country) }))
    .filter(({ from, to }) => from !== to)
}

export function cloudChanges(before: CloudsData, after: CloudsData): CloudChange[] {
  const was = new Map(listOf<Cloud>(before.clouds).map((cloud) => [cloud.id, cloud]))
  const willBe = new Map(listOf<Cloud>(after.clouds).map((cloud) => [cloud.id, cloud]))
  return [...new Set([...was.keys(), ...willBe.keys()])].flatMap((cloud): CloudChange[] => {
    if (!was.has(cloud)) return [{ cloud, kind: 'added' }]
    if (!willBe.has(cloud)) return [{ cloud, kind: 'removed' }]
    return sameCloud(was.get(cloud)!, willBe.get(cloud)!) ? [] : [{ cloud, kind: 'changed' }]
  })
}

/** Roles first, then what they let people do. What is left out is refused at publishing, and still told here. */
export function roleChanges(before: RolesData, after: RolesData): RoleChange[] {
  return [
    ...changesOf(listOf<OwnRole>(before.roles), listOf<OwnRole>(after.roles)),
    ...changesOf(listOf<OwnAction>(before.actions), listOf<OwnAction>(after.actions)),
  ]
}

function changesOf<T extends OwnAction & { withdrawn?: boolean }>(before: T[], after: T[]): RoleChange[] {
  const was = new Map(before.map((one) => [one.id, one]))
  const willBe = new Map(after.map((one) => [one.id, one]))
  return [...new Set([...was.keys(), ...willBe.keys()])].flatMap((id): RoleChange[] => {
    const [old, now] = [was.get(id), willBe.get(id)]
    if (!now) return [{ name: old!.name, kind: 'removed' }]
    if (typeof now.name !== 'object' || now.name === null) return []
    if (!old) return [{ name: now.name, kind: 'added' }]
    if (now.withdrawn && !old.withdrawn) return [{ name: now.name, kind: 'withdrawn' }]
    return same(old, now) ? [] : [{ name: now.name, kind: 'changed' }]
  })
}

/** In whatever order it was written, and with or without what is usual. */
const same = (a: object, b: object) => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
const inOrder = (one: object) =>
  Object.entries({ withdrawn: false, ...one }).toSorted(([first], [second]) => (first < second ? -1 : 1))

const FACTS = ['rightsChoice', 'acceptancePortal', 'onePartnerPerCustomer', 'openForNewCustomers'] as const
const sameCloud = (a: Cloud, b: Cloud) => FACTS.every((fact) => a[fact] === b[fact])

function regionsByCountry(data: RegionsData): Map<string, string> {
  return new Map(
    listOf<RegionsData['regions'][number]>(data.regions).flatMap((region) =>
      listOf<string>(region?.countries).map((country): [string, string] => [country, region.id]),
    ),
  )
}

/** What is still being typed may be anything. */
const listOf = <T>(value: unknown): T[] =>
  Array.isArray(value) ? value.filter((one) => one !== null && one !== undefined) : []
