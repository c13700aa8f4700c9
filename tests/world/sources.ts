import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Who stands where. The first that fits is the file's floor. */
const FLOORS = [
  ['test', /\.test\.ts$|^tests\//],
  ['law', /^src\/domain\//],
  ['cellar', /^src\/platform\//],
  ['store', /^src\/.*\.store\.ts$/],
  ['contract', /\.contract\.ts$/],
  ['routes', /\.routes\.ts$/],
  ['act', /^src\/features\//],
  ['door', /^src\/(edges|jobs)\//],
  ['terminal', /^src\/cli[./]/],
  ['start', /^src\/[\w-]+\.ts$/],
  ['locales', /^locales\//],
  ['shared', /^web\/shared\//],
  ['portal', /^web\/(door|partner|customer|operator)\//],
  ['seed', /^db\//],
  ['build', /^(scripts|bench|web)\//],
] as const
export type Floor = (typeof FLOORS)[number][0] | 'node' | 'library'

export type Import = { from: string; to: string; floor: Floor; written: string; typeOnly: boolean }
export type Source = { path: string; floor: Floor; text: string; code: string; imports: Import[] }

export const floorOf = (path: string): Floor => {
  const floor = FLOORS.find(([, where]) => where.test(path))?.[0]
  if (!floor) throw new Error(`${path} stands on no floor`)
  return floor
}

/** Everything that is written by hand and runs, as it lies here. */
export const readSources = (): Source[] =>
  globSync('{src,db,locales,web,scripts,bench,tests}/**/*.{ts,tsx,js}', { cwd: root, exclude: isMade })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map(readSource)

const isMade = (path: string) => /node_modules|web\/dist/.test(path)

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const code = withoutComments(text)
  return { path, floor: floorOf(path), text, code, imports: importsOf(path, code) }
}

/** Comments say what code must not; strings stay. */
const withoutComments = (text: string) =>
  text.replaceAll(
    /('(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:'"`\w/])\/\/.*$/gm,
    (_, kept?: string) => kept ?? '',
  )

/** `import … from`, `export … from` and `import(…)`: statements begin a line, and Prettier keeps each whole. */
function importsOf(path: string, code: string): Import[] {
  const statements = code.matchAll(
    /^(?:import|export)(\s+type\b)?[^'"`;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  )
  return [...statements].map(([, type, named, bare, called]) => {
    const written = named ?? bare ?? called ?? ''
    const to = placeOf(path, written)
    const floor = to === undefined ? (written.startsWith('node:') ? 'node' : 'library') : floorOf(to)
    return { from: path, to: to ?? written, floor, written, typeOnly: type !== undefined }
  })
}

const NAMED = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports as Record<string, string>

/** The file that an import names; none for what is not ours. */
function placeOf(path: string, written: string): string | undefined {
  const name = Object.keys(NAMED).find((prefix) => written.startsWith(prefix.slice(0, -1)))
  const place = name
    ? posix.normalize(`${NAMED[name]?.slice(0, -1)}${written.slice(name.length - 1)}`)
    : written.startsWith('.')
      ? posix.normalize(posix.join(dirname(path), written))
      : undefined
  return place && existsSync(join(root, place)) && /\.(ts|tsx|js|json)$/.test(place) ? place : undefined
}
