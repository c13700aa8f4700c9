/** The first that is found counts: every browser claims to be some of those that stand further down. */
const BROWSERS: readonly [string, string][] = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
]
const SYSTEMS: readonly [string, string][] = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
]

const found = (agent: string, names: readonly [string, string][]) => names.find(([mark]) => agent.includes(mark))?.[1]

/** “Chrome, Windows”, as somebody recognises their own devices; what is not known is shown as it called itself. */
export function deviceName(agent: string | null): string | undefined {
  if (!agent) return undefined
  const parts = [found(agent, BROWSERS), found(agent, SYSTEMS)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(', ') : agent.slice(0, 80)
}
