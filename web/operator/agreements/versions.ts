import type { AgreementEdition } from '../parts/useInstallation.ts'

/** All language editions of one version of an agreement for a country. */
export type Version = {
  key: string
  kind: string
  country: string
  version: number
  effectiveFrom: string
  editions: AgreementEdition[]
  state: 'in-force' | 'coming' | 'past'
}

/** Editions by version, the newest first; in force is the newest whose day has come. */
export function versionsOf(items: readonly AgreementEdition[], now = new Date()): Version[] {
  const groups = Map.groupBy(items, (one) => `${one.kind} ${one.country} ${one.version}`)
  const versions = [...groups].map(([key, editions]): Version => {
    const first = editions[0]!
    return {
      key,
      kind: first.kind,
      country: first.country,
      version: first.version,
      effectiveFrom: first.effectiveFrom,
      editions: bindingFirst(editions),
      state: 'past',
    }
  })
  for (const one of versions) one.state = stateOf(one, versions, now)
  return versions.toSorted((a, b) => order(a.country).localeCompare(order(b.country)) || b.version - a.version)
}

function stateOf(one: Version, all: readonly Version[], now: Date): Version['state'] {
  if (new Date(one.effectiveFrom) > now) return 'coming'
  const newer = all.some(
    (other) =>
      other.kind === one.kind &&
      other.country === one.country &&
      other.version > one.version &&
      new Date(other.effectiveFrom) <= now,
  )
  return newer ? 'past' : 'in-force'
}

/** Those for everywhere else come last. */
const order = (country: string) => (country === '*' ? 'ZZZ' : country)
const bindingFirst = (editions: readonly AgreementEdition[]) =>
  editions.toSorted((a, b) => Number(b.binding) - Number(a.binding) || a.language.localeCompare(b.language))
