// What the tests need from the system, and cannot install without being root: a browser and a database server.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const oldestPostgres = 15
const debian = '/usr/lib/postgresql'
const searchPath = (process.env.PATH ?? '').split(delimiter)

/** The path of a Chromium, or nothing. CHROMIUM_PATH, when it is set, is the only one tried. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  // The first is the same browser without the parts that only a person at a screen uses: it starts and draws with less.
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return [
    ...names.flatMap((name) => ['/usr/bin', ...searchPath].map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => existsSync(path))
}

/** The folder of a PostgreSQL server's programs, the newest first, or nothing. */
export function findPostgres() {
  const installed = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  return [...installed.map((version) => join(debian, version, 'bin')), ...searchPath].find(holdsServer)
}

/** A client alone is no server, and an old one lacks what the migrations use. */
function holdsServer(folder) {
  if (!['initdb', 'pg_ctl', 'postgres'].every((program) => existsSync(join(folder, program)))) return false
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)/.exec(stdout ?? '')?.[1]) >= oldestPostgres
}
