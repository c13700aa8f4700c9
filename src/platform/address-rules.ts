import { getCountryData } from 'lib-address/lite'

export type AddressPart = 'city' | 'state' | 'postcode'
const PARTS: Record<AddressPart, string> = { city: 'C', state: 'S', postcode: 'Z' }
const ALL = Object.keys(PARTS) as AddressPart[]

/** What an address in a country is made of, by Google's address data; a country that it does not know asks for nothing and takes everything. */
export function addressRules(country: string) {
  const data = getCountryData(country)
  const format = data?.lfmt ?? '%C%S%Z'
  const required = data?.require ?? ''
  return {
    country,
    used: ALL.filter((part) => format.includes(`%${PARTS[part]}`)),
    required: ALL.filter((part) => required.includes(PARTS[part])),
    states: (data?.sub_regions ?? []).map(({ key, name }) => ({ code: key, name })),
  }
}

/** Whether a postcode is written as that country writes them. */
export function isPostcode(postcode: string, country: string): boolean {
  const pattern = getCountryData(country)?.zip
  return !pattern || new RegExp(`^(?:${pattern})$`, 'i').test(postcode.trim())
}
