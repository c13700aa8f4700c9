import { parse } from 'tldts'

/** The part of a host name that somebody registered, by the public suffix list: two companies under one suffix are never one. */
export function registrableDomain(host: string): string {
  const lower = host.trim().toLowerCase()
  return parse(lower, { allowPrivateDomains: true }).domain ?? lower
}

/** Whether domains end so: “com”, “se”, “club”. */
export function isTopLevel(ending: string): boolean {
  const { isIcann, publicSuffix } = parse(`name.${ending}`)
  return isIcann === true && publicSuffix === ending
}
