import { parse } from 'tldts'

/** The part of a host name that somebody registered, by the public suffix list: two companies under one suffix are never one. */
export function registrableDomain(host: string): string {
  const lower = host.trim().toLowerCase()
  return parse(lower, { allowPrivateDomains: true }).domain ?? lower
}
