/** Zones by name. The reader's own is among them even where the browser's list does not name it, as it does not name UTC. */
export function timeZones(own: string): readonly string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []
  return known.includes(own) ? known : [own, ...known]
}
