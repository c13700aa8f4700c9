import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'vite'
import { REFUSALS } from '#domain/refusal.ts'

const root = join(import.meta.dirname, '..')
// What every act stands on answers the same for all routes; the door's own table knows it (src/edges/rest/problems-of.ts).
const COMMON = 'src/features/acting/'

type Node = { type: string; [key: string]: unknown }
/** A name at the top of a file: the refusals it speaks of, and the names it leans on. */
type Part = { says: Set<string>; leansOn: Set<string> }

/** The refusals that each act can answer with, by the route's name: read from the code, by following names from `run` to `Refusal`. */
export function refusalsOfRoutes(): string {
  const parts = new Map<string, Part>()
  const runs = new Map<string, Set<string>>()
  for (const file of globSync('src/{features,domain}/**/*.ts', { cwd: root }).filter(
    (name) => !name.endsWith('.test.ts'),
  ))
    readPart(file, parts, runs)
  const found = [...runs]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, from]) => [name, [...reached(from, parts)].toSorted()])
  return `${JSON.stringify(Object.fromEntries(found), undefined, 2)}\n`
}

function reached(from: Set<string>, parts: Map<string, Part>): Set<string> {
  const seen = new Set<string>()
  const said = new Set<string>()
  const waiting = [...from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next) || next.startsWith(COMMON)) continue
    seen.add(next)
    for (const code of parts.get(next)?.says ?? []) said.add(code)
    waiting.push(...(parts.get(next)?.leansOn ?? []))
  }
  return said
}

function readPart(file: string, parts: Map<string, Part>, runs: Map<string, Set<string>>) {
  const { program } = parseSync(join(root, file), readFileSync(join(root, file), 'utf8'))
  const body = program.body as unknown as Node[]
  const named = new Map<string, string>()
  for (const statement of body) for (const [local, full] of namesFrom(statement, file)) named.set(local, full)
  for (const statement of body) {
    const inner = (statement.declaration ?? statement) as Node
    for (const [name, node] of declared(inner)) parts.set(`${file}#${name}`, partOf(node, file, named))
  }
  if (file.endsWith('.routes.ts')) readRuns(body, named, runs)
}

/** What a statement makes known in its file: an import from our own floors, or a declaration. */
function namesFrom(statement: Node, file: string): [string, string][] {
  if (statement.type === 'ImportDeclaration') {
    const from = resolved((statement.source as { value: string }).value, file)
    if (from === undefined) return []
    return (statement.specifiers as Node[]).map((one) => {
      const local = (one.local as { name: string }).name
      return [local, `${from}#${(one.imported as { name?: string } | undefined)?.name ?? local}`]
    })
  }
  return declared((statement.declaration ?? statement) as Node).map(([name]) => [name, `${file}#${name}`])
}

function declared(node: Node): [string, Node][] {
  const nameOf = (one: unknown) => (one as { name?: string } | null)?.name ?? ''
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return [[nameOf(node.id), node]]
  if (node.type !== 'VariableDeclaration') return []
  return (node.declarations as Node[]).map((one) => [nameOf(one.id), one])
}

function resolved(source: string, file: string): string | undefined {
  const floor = /^#(domain|features)\/(.*)$/.exec(source)
  if (floor) return `src/${floor[1]}/${floor[2]}`
  return source.startsWith('.') ? relative(root, join(root, dirname(file), source)) : undefined
}

/** A law and a store may name a refusal before it is thrown; an act speaks of other things by the same words. */
function partOf(node: Node, file: string, named: Map<string, string>): Part {
  const part: Part = { says: new Set(), leansOn: new Set() }
  const everywhere = file.startsWith('src/domain/') || file.endsWith('.store.ts')
  walk(node, everywhere, (found, thrown) => {
    if (found.type === 'Literal' && thrown && typeof found.value === 'string' && found.value in REFUSALS)
      part.says.add(found.value)
    const full = found.type === 'Identifier' ? named.get(found.name as string) : undefined
    if (full !== undefined) part.leansOn.add(full)
  })
  return part
}

function walk(node: Node, thrown: boolean, visit: (node: Node, thrown: boolean) => void) {
  visit(node, thrown)
  // What is caught is an answer of another kind.
  if (node.type === 'TryStatement' && node.handler) return walk(node.handler as Node, thrown, visit)
  const callee = (node.callee as { name?: string } | undefined)?.name
  const within = thrown || (node.type === 'NewExpression' && callee === 'Refusal') || callee === 'demand'
  for (const [key, value] of Object.entries(node)) {
    // A property's name is nobody's declaration.
    if ((key === 'property' || key === 'key') && node.computed !== true) continue
    for (const below of [value].flat())
      if (typeof below === 'object' && below !== null && 'type' in below) walk(below as Node, within, visit)
  }
}

function readRuns(body: Node[], named: Map<string, string>, runs: Map<string, Set<string>>) {
  for (const statement of body)
    walk(statement, false, (node) => {
      if (node.type !== 'CallExpression' || (node.callee as { name?: string }).name !== 'route') return
      const properties = ((node.arguments as Node[])[0] as unknown as { properties: Node[] }).properties
      const of = (key: string) =>
        properties.find((one) => (one.key as { name?: string } | undefined)?.name === key)?.value as Node | undefined
      const from = new Set<string>()
      const run = of('run')
      if (run)
        walk(run, false, (below) => {
          const full = below.type === 'Identifier' ? named.get(below.name as string) : undefined
          if (full !== undefined) from.add(full)
        })
      runs.set(String((of('name') as { value?: unknown } | undefined)?.value), from)
    })
}
