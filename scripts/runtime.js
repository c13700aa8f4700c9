// Plain JavaScript that Node 20.19 can run: what a fresh clone has. It brings the runtime that everything else needs.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const lockFile = join(root, 'package-lock.json')
const stampFile = join(root, 'node_modules', '.ombud-lock-digest')
const oldestStarter = [20, 19]
const oldestRuntime = 26

/** Says why nothing further can be done, and ends. */
export function fail(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

/** Does some work; when it takes longer than a second it says what it does, and at the end how long it took. */
export async function step(title, work) {
  const started = performance.now()
  let said = false
  const timer = setTimeout(() => {
    said = true
    console.log(`${title} …`)
  }, 1000)
  const result = await work()
  clearTimeout(timer)
  if (said) console.log(`${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/** Runs a program to its end and answers with its exit code; a program that a signal ended, or that is not there, gives 1. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.on('error', (error) => console.error(error.message) ?? resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** The first half of every command: a Node that can start, the packages of the lock file, and the runtime among them. */
export async function setUp() {
  checkStarter()
  if (!installed()) await install()
  return findRuntime()
}

function checkStarter() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestStarter[0] || (major === oldestStarter[0] && minor >= oldestStarter[1])) return
  fail(`Ombud needs Node ${oldestStarter.join('.')} or newer to start; this is ${process.versions.node}.`)
}

function installed() {
  if (readIfThere(stampFile) === lockDigest()) return true
  if (!installedByHand()) return false
  writeStamp()
  return true
}

/** True after somebody's own `npm ci` or `npm install`: npm's note of what it installed has all that the lock file asks for. */
function installedByHand() {
  const note = readIfThere(join(root, 'node_modules', '.package-lock.json'))
  if (!note) return false
  const there = JSON.parse(note).packages
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages)
  return wanted.every(([path, { version, link, optional }]) => {
    return !path.startsWith('node_modules/') || link || optional || there[path]?.version === version
  })
}

async function install() {
  console.log('Installing the packages of package-lock.json with `npm ci`.')
  console.log('The first time this takes 2 to 4 minutes on an ordinary line and 0.9 GB of disk.')
  const started = performance.now()
  const [command, ...args] = npm()
  // Development packages hold the builder of the portals, so an environment that says "production" must not omit them.
  const wanted = ['ci', '--include=dev', '--include=optional', '--loglevel=error']
  const code = await run(command, [...args, ...wanted], { shell: command === 'npm.cmd' })
  if (code !== 0) fail('The packages could not be installed; what npm says is above. The next start tries again.')
  writeStamp()
  console.log(`Installed in ${Math.round((performance.now() - started) / 1000)} s.`)
}

/** The npm that called us, on its own Node: `npm ci` deletes the one in node_modules while it runs. */
function npm() {
  const { npm_execpath: script = '', npm_node_execpath: node } = process.env
  if (script.endsWith('npm-cli.js') && node) return [node, script]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

function lockDigest() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

/** A folder that may not be written to was installed by somebody else, and is asked again next time. */
function writeStamp() {
  try {
    writeFileSync(stampFile, lockDigest())
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error
  }
}

/** The tested runtime out of node_modules, else the Node we run on if it is new enough. */
function findRuntime() {
  const ours = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(ours)) {
    if (realpathSync(ours) === process.execPath || majorOf(ours) >= oldestRuntime) return ours
    // On another C library it does not run, and would stand before the system's Node in the path of every npm script.
    rmSync(ours)
  }
  if (Number.parseInt(process.versions.node, 10) >= oldestRuntime) return process.execPath
  return fail(
    `Ombud runs on Node ${oldestRuntime}. None is in node_modules that runs here (${process.platform} ${process.arch}).\n` +
      'npm brings it for Linux x64 (tested), Linux arm64 and Apple silicon (supported, untested).\n' +
      `Elsewhere install Node ${oldestRuntime} yourself, then run the same command again.\n` +
      'If this is one of the three, delete node_modules and run the same command again.',
  )
}

function majorOf(node) {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return Number.parseInt((stdout ?? '').slice(1), 10)
}

/** What a file says, or nothing when it is not there. */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ESRCH'].includes(error.code)) return undefined
    throw error
  }
}
