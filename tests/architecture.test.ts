import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readSources, type Floor, type Import, type Source } from './world/sources.ts'

const sources = readSources()
const on = (...floors: Floor[]) => sources.filter(({ floor }) => floors.includes(floor))
const imports = sources.flatMap((source) => source.imports.map((one) => ({ ...one, floorFrom: source.floor })))
const shown = ({ from, to }: Import) => `${from} → ${to}`

/**
 * Who may import whom. Tests stand outside the house and may look at anything; so do those who build, generate and measure (`scripts`, `bench`).
 * What several acts share of finding, judging and composing is a store too, with SQL or without: so a store may use stores, and an act never an act.
 */
const MAY_IMPORT: Partial<Record<Floor, readonly Floor[]>> = {
  law: ['law'],
  cellar: ['cellar', 'node', 'library'],
  store: ['law', 'cellar', 'store', 'library'],
  contract: ['law', 'contract', 'library'],
  act: ['law', 'cellar', 'store', 'contract', 'node'],
  routes: ['act', 'contract', 'cellar', 'library'],
  door: ['act', 'contract', 'law', 'cellar', 'door', 'locales', 'node', 'library'],
  // It works where no server runs, on the database itself: it has stores of its own, and is a door and an act in one.
  terminal: ['terminal', 'store', 'law', 'cellar', 'start', 'locales', 'node', 'library'],
  // Puts the house together, so it knows every part.
  start: ['start', 'door', 'routes', 'store', 'cellar', 'locales', 'seed'],
  locales: ['law', 'locales'],
  // Before there is a server: the seed writes rows, and makes the demo's relationships by the acts that everybody uses (decision 15).
  seed: ['seed', 'act', 'store', 'cellar', 'node', 'library'],
  shared: ['shared', 'law', 'contract', 'locales', 'library'],
  portal: ['portal', 'shared', 'law', 'locales', 'library'],
}

/** One by one, each with its reason. */
const ALLOWED_BESIDES = [
  // The demo's password and the editions that every installation begins with stand in the seed.
  'src/features/people/read-demo.ts → db/seed/seed.ts',
  'src/cli/operator.store.ts → db/seed/reference.ts',
  // What is said in a terminal while a store works through a backup.
  'src/cli/load.store.ts → src/cli/terminal.ts',
  'src/cli/operator.store.ts → src/cli/terminal.ts',
  // The type of the row it draws, and nothing that runs.
  'src/features/requests/request-view.store.ts → src/features/requests/requests.contract.ts',
]

describe('who imports whom', () => {
  test('every file that is written here was read, with what it imports', () => {
    assert.ok(sources.length > 500 && imports.length > 3000, `${sources.length} files, ${imports.length} imports`)
    for (const { path, imports: own, code } of sources)
      assert.equal(own.length, code.match(/\bfrom '|\bimport\('|^import '/gm)?.length ?? 0, path)
  })

  test('each floor uses those below it, and no others', () => {
    const wrong = imports
      .filter(({ floorFrom, floor }) => MAY_IMPORT[floorFrom] && !MAY_IMPORT[floorFrom].includes(floor))
      .map(shown)
    assert.deepEqual(wrong.toSorted(), ALLOWED_BESIDES.toSorted())
  })

  test('a portal knows itself and what portals share; of contracts it takes the types alone', () => {
    const portalOf = (path: string) => path.split('/')[1]
    for (const one of imports.filter((i) => i.floorFrom === 'portal' && i.floor === 'portal'))
      assert.equal(portalOf(one.from), portalOf(one.to), shown(one))
    for (const one of imports.filter((i) => i.floorFrom === 'shared' && i.floor === 'contract'))
      assert.ok(one.typeOnly, shown(one))
  })

  test('nobody leans on tests, benches and scripts', () => {
    const house = imports.filter(({ floorFrom }) => floorFrom !== 'test' && floorFrom !== 'build')
    assert.deepEqual(house.filter(({ floor }) => floor === 'test' || floor === 'build').map(shown), [])
  })

  test('there is no ring: types apart, which are gone when it runs', () => {
    const graph = new Map(
      sources.map(({ path, imports: own }) => [path, own.filter((one) => !one.typeOnly).map(({ to }) => to)]),
    )
    const done = new Set<string>()
    const walk = (path: string, way: readonly string[]) => {
      assert.ok(!way.includes(path), [...way.slice(way.indexOf(path)), path].join(' → '))
      if (done.has(path)) return
      for (const next of graph.get(path) ?? []) walk(next, [...way, path])
      done.add(path)
    }
    for (const path of graph.keys()) walk(path, [])
  })

  test('imports name the law, the cellar and the sentences by their floor', () => {
    const climbing = imports.filter(
      ({ floorFrom, floor, written }) =>
        floorFrom !== floor &&
        floorFrom !== 'test' &&
        ['law', 'cellar', 'locales'].includes(floor) &&
        written.startsWith('.'),
    )
    assert.deepEqual(climbing.filter(({ from }) => from.startsWith('src/')).map(shown), [])
  })
})

describe('what stands where', () => {
  test('the law knows no clock, no chance, no world', () => {
    const WORLD =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b|\bprocess\b|\bfetch\b|\bsetTimeout\b|\bconsole\b|\bawait\b|\basync\b/
    for (const { path, code } of on('law')) assert.doesNotMatch(code, WORLD, path)
  })

  test('SQL stands in stores, in migrations and in these files of the cellar', () => {
    const SQL =
      /\bsql[`<.]|\.query[(<]|['"`]\s*(select\s[^'"`]*\bfrom|insert into|update\s+\w+\s+set|delete from|(create|alter|drop) (table|role|index))\b/i
    const found = sources
      .filter(({ path, floor }) => path.startsWith('src/') && floor !== 'test' && !path.endsWith('.store.ts'))
      .filter(({ code }) => SQL.test(code))
      .map(({ path }) => path)
    assert.deepEqual(found, SQL_ELSEWHERE)
  })

  test('inside a transaction nothing is awaited but its own statements', () => {
    const waits = on('act', 'store', 'routes', 'door').flatMap(({ path, code }) =>
      waitsOf(code).map((what) => ({ path, what })),
    )
    assert.ok(waits.length > 300, `only ${waits.length} waits were found`)
    const apart = waits.filter(({ what }) => !/\b(tx|transaction)\b/.test(what))
    assert.deepEqual(
      apart.map(({ path, what }) => `${path}: ${what}`),
      AWAITED_BESIDES,
    )
  })
})

/** First words and last of a transaction, migrations under their lock, the queue in the same database; the terminal's whole restore. */
const SQL_ELSEWHERE = [
  'src/cli/restore.ts',
  'src/platform/database.ts',
  'src/platform/jobs.ts',
  'src/platform/migrate.ts',
  'src/platform/read-batch.ts',
  'src/platform/readiness.ts',
  'src/platform/transaction.ts',
  'src/platform/word-search.ts',
]

/** Statements of the same transaction: sent together a line above, and the caller's own question. */
const AWAITED_BESIDES = [
  'src/features/requests/acceptance.store.ts: Promise.all([fact, cleared, recorded])',
  'src/features/requests/ask.store.ts: ownCustomer(ask.customer_id)',
]

/** A function that an open transaction is handed to, up to where its body begins. */
const HANDED = /\(\s*(?:tx|transaction)\b(?:[^()]|\([^()]*\))*\)(?:\s*:\s*[\w.\s|&[\]]+)?\s*(?:=>)?\s*[{(]/g

/** Everything that is awaited where an open transaction is in hand. */
function waitsOf(code: string): string[] {
  const plain = withoutGenerics(code)
  return [...plain.matchAll(HANDED)].flatMap((head) => {
    const body = enclosed(plain, head.index + head[0].length - 1)
    return [...body.matchAll(/\bawait\s+/g)].map((wait) => expressionAt(body, wait.index + wait[0].length))
  })
}

const withoutGenerics = (code: string): string => {
  const less = code.replaceAll(/(?<=\w)<[^<>()=]*>/g, '')
  return less === code ? code : withoutGenerics(less)
}

/** From an opening bracket to its own end. */
function enclosed(code: string, from: number): string {
  let depth = 0
  for (let at = from; at < code.length; at += 1) {
    if ('([{'.includes(code[at] ?? '')) depth += 1
    else if (')]}'.includes(code[at] ?? '') && (depth -= 1) === 0) return code.slice(from, at + 1)
  }
  return code.slice(from)
}

/** A call with all its brackets: as far as it goes before anything that is not part of it. */
function expressionAt(code: string, from: number): string {
  let at = from
  while (at < code.length) {
    const [word] = /^[\w.?!]+/.exec(code.slice(at)) ?? []
    if (word) at += word.length
    else if ('(['.includes(code[at] ?? ';')) at += enclosed(code, at).length
    else break
  }
  return code.slice(from, at)
}

describe('names and sizes', () => {
  const HOUSE: Source[] = sources.filter(({ path }) => /^(src|web|db|locales)\//.test(path))

  test('nothing is called after what it is not', () => {
    const EMPTY = [
      'utils',
      'util',
      'helpers',
      'helper',
      'common',
      'misc',
      'manager',
      'service',
      'handler',
      'base',
      'lib',
    ]
    // A service request is the field's own word for what somebody needs help with.
    const said = (path: string) => path.toLowerCase().replaceAll('service-request', 'servicerequest')
    for (const { path } of sources) for (const part of said(path).split(/[/.-]/)) assert.ok(!EMPTY.includes(part), path)
  })

  test('a file says its kind, and there are no other kinds', () => {
    const KINDS = /^[\w-]+(\.(store|contract|routes|test))?\.ts$/
    for (const { path } of sources.filter((source) => /^(src|db|locales|tests|bench)\//.test(source.path)))
      assert.match(path.split('/').at(-1) ?? '', KINDS, path)
    for (const { path } of HOUSE.filter((source) => source.path.startsWith('web/')))
      assert.match(path.split('/').at(-1) ?? '', /^[\w-]+(\.config|\.d|\.en|\.sv)?\.tsx?$/, path)
  })

  test('a folder of src is at most three deep', () => {
    for (const { path } of sources) if (path.startsWith('src/')) assert.ok(path.split('/').length <= 5, path)
  })

  test('a file is split before 300 lines, and most are read on one screen', () => {
    // Sentences and the demo's people are lists, not code.
    const written = HOUSE.filter(({ path }) => !path.startsWith('locales/') && path !== 'db/seed/world.ts')
    const lines = written.map(({ path, text }) => ({ path, count: text.split('\n').length }))
    assert.deepEqual(
      lines.filter(({ count }) => count > 300),
      [],
    )
    const median = lines.map(({ count }) => count).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0
    assert.ok(median < 60, `the median is ${median}`)
  })
})
