// Checks that whatever ships with Ombud may come along with it and is listed; with --write it writes the list.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fits } from './licence-expression.ts'

const root = join(import.meta.dirname, '..')

interface Entry {
  version?: string
  license?: string
  dev?: boolean
  link?: boolean
}

interface Shipped {
  name: string
  version: string
  licence: string
}

const list = join(root, 'THIRD-PARTY-LICENCES.md')
const shipped = whatShips()
const faults = shipped
  .filter(({ licence }) => !fits(licence))
  .map((one) => `${one.name} ${one.version}: ${one.licence}`)

if (process.argv.includes('--write')) writeFileSync(list, document())
if (!existsSync(list) || readFileSync(list, 'utf8') !== document()) {
  faults.push('THIRD-PARTY-LICENCES.md is not up to date: npm run licences -- --write')
}
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`${shipped.length} packages ship, and the licence of each may come along.`)

/** npm marks what only development needs; the rest, for the server and the portals alike, is what ships. */
function whatShips(): Shipped[] {
  const { packages } = readJson(join(root, 'package-lock.json')) as { packages: Record<string, Entry> }
  const seen = new Map<string, Shipped>()
  for (const [path, entry] of Object.entries(packages)) {
    if (!path.startsWith('node_modules/') || entry.dev || entry.link) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const version = entry.version ?? ''
    seen.set(`${name}@${version}`, { name, version, licence: licenceOf(path, entry) })
  }
  return [...seen.values()].toSorted((a, b) => order(a.name, b.name) || order(a.version, b.version))
}

/** What the package itself says; the lock file speaks for those that are for another system and not installed here. */
function licenceOf(path: string, entry: Entry): string {
  const file = join(root, path, 'package.json')
  const said = existsSync(file) ? (readJson(file) as { license?: string | { type: string } }).license : entry.license
  return (typeof said === 'object' ? said.type : said) ?? 'no licence stated'
}

function document(): string {
  const rows = shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return `# What ships with Ombud

Written by \`npm run licences -- --write\`. The texts of the licences come with the packages, in their folders
below \`node_modules/\`.

| Package | Version | Licence |
| --- | --- | --- |
${rows.join('\n')}
`
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
