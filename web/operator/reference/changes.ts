import type { Cloud, CloudsData, RegionsData } from '../parts/useReference.ts'

export type CountryMove = { country: string; from: string | undefined; to: string | undefined }
export type CloudChange = { cloud: string; kind: 'added' | 'removed' | 'changed' }

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
