// A private PostgreSQL server for one run of the tests: made in a temporary folder, gone when they end.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readIfThere } from './runtime.js'

const prefix = 'ombud-test-'

/** Starts a server; answers with the URL of its superuser and with what stops and removes it. */
export async function startDatabase(programs) {
  removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const server = { programs, folder, data: join(folder, 'data'), user: serverUser() }
  try {
    const url = await create(server)
    return { url, stop: () => stop(server) }
  } catch (error) {
    await stop(server)
    throw error
  }
}

async function create(server) {
  const { folder, data, user } = server
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [folder, passwordFile]) if (user.uid !== undefined) chownSync(path, user.uid, user.gid)
  await call(server, 'initdb', ['-D', data, `--pwfile=${passwordFile}`, ...cluster])
  const port = await freePort()
  appendFileSync(join(data, 'postgresql.conf'), settings(folder, port))
  await call(server, 'pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log')])
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

/** The same collation as the embedded database's; a password, because on loopback every user of this machine can knock. */
const cluster = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--no-sync']

/** Nothing here must outlive the run, so nothing waits for the disk. */
function settings(folder, port) {
  return `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = '${folder}'
max_connections = 200
fsync = off
full_page_writes = off
timezone = 'UTC'
`
}

async function stop(server) {
  if (readIfThere(join(server.data, 'postmaster.pid'))) {
    await call(server, 'pg_ctl', ['stop', '-w', '-m', 'immediate', '-D', server.data]).catch(() => undefined)
  }
  rmSync(server.folder, { recursive: true, force: true })
}

/** In a session of its own, so that the terminal's Ctrl-C does not stop the server before the tests have ended. */
function call({ programs, folder, user }, program, args) {
  const log = join(folder, 'log')
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...user }
    const child = spawn(join(programs, program), args, options)
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      return reject(new Error(`${program} failed:\n${Buffer.concat(said).toString()}${readIfThere(log) ?? ''}`))
    })
  })
}

/** PostgreSQL refuses to run as root: then it runs as the system's own user for it, else as nobody. */
function serverUser() {
  if (process.getuid?.() !== 0) return {}
  const numbers = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout))
  return numbers.every((number) => number > 0) ? { uid: numbers[0], gid: numbers[1] } : { uid: 65534, gid: 65534 }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** What a run that was killed outright left behind. A server whose folder is gone ends itself within a minute. */
function removeLeftovers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split('-')[0])
    if (owner && !isAlive(owner)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
