/** One published division of the world into regions; later editions stand beside it and never change it. */
export type RegionEdition = {
  edition: string
  effectiveFrom: string
  regions: readonly { id: string; countries: readonly string[] }[]
}

/** The region a country belongs to, or undefined where nobody may sell through partners. */
export function regionOf(edition: RegionEdition, country: string): string | undefined {
  return edition.regions.find((region) => region.countries.includes(country))?.id
}

/** R4: a partner may ask only customers whose tenant's country lies in the partner's own region. */
export function sameRegion(edition: RegionEdition, a: string, b: string): boolean {
  const region = regionOf(edition, a)
  return region !== undefined && region === regionOf(edition, b)
}
