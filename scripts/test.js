// `npm test`: sets up what is missing, lends the tests a PostgreSQL server and a browser, and runs them all.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism, constants } from 'node:os'
import { join } from 'node:path'
import { environment, passSignals } from './hand-over.js'
import { buildPortals } from './portals.js'
import { fail, root, setUp, step } from './runtime.js'
import { startDatabase } from './test-database.js'
import { findChromium, findPostgres } from './test-needs.js'

const everything = ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts']
const settings = [
  '--import=./tests/world/cheap-passwords.ts',
  // The embedded database lives for seconds in each file: making its code faster would cost more than it gives.
  '--liftoff-only',
  '--test',
  // One file for each core: each of them keeps a database or a browser busy besides, and more only take turns (measured on two cores).
  `--test-concurrency=${Math.max(2, availableParallelism())}`,
  '--test-timeout=180000',
  '--test-reporter=spec',
]

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

const node = await setUp()
const chromium = findChromium()
const postgres = process.env.TEST_DATABASE_URL ? undefined : findPostgres()
const missing = [
  ...(chromium ? [] : ['Chromium']),
  ...(postgres || process.env.TEST_DATABASE_URL ? [] : ['a PostgreSQL server, 15 or newer']),
]
warn()
await buildPortals(node)
// From here on there is something to clean up, so a signal only ends the tests; what follows them is done as ever.
let interrupted = false
for (const signal of signals) process.on(signal, () => (interrupted = true))
process.exitCode = await withDatabase(runTests)
warn()

/** A run that leaves something out must not look like one that did not. */
function warn() {
  if (missing.length === 0) return
  const what = `The tests need ${missing.join(' and ')}, and there is none here.`
  if (process.env.OMBUD_TEST_SKIP_MISSING !== 'yes') {
    fail(`${what} This installs it:\n\n  sudo apt-get install -y chromium postgresql`)
  }
  console.error(`\n*** NOT EVERYTHING IS TESTED. ${what}\n*** What needs it is left out.\n`)
}

async function withDatabase(work) {
  if (!postgres) return work(process.env.TEST_DATABASE_URL)
  const database = await step('Starting a PostgreSQL server for the tests', () => startDatabase(postgres))
  try {
    return interrupted ? 1 : await work(database.url)
  } finally {
    await database.stop()
  }
}

function runTests(databaseUrl) {
  const { options, files } = sort(process.argv.slice(2))
  const env = { ...environment(), TEST_DATABASE_URL: databaseUrl, CHROMIUM_PATH: chromium }
  const child = spawn(node, [...settings, ...options, ...files], { cwd: root, stdio: 'inherit', env })
  passSignals(child)
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

/** What names a test file replaces all of them; the rest is for the test runner. */
function sort(args) {
  const isFile = (arg) => !arg.startsWith('-') && (existsSync(join(root, arg)) || /[*]|\.test\.ts$/.test(arg))
  const files = args.filter(isFile)
  return { options: args.filter((arg) => !isFile(arg)), files: files.length > 0 ? files : everything }
}
