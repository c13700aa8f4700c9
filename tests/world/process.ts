import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Client } from './client.ts'
import { testKeys } from './config.ts'

const root = join(import.meta.dirname, '../..')
type Env = Record<string, string>

export type Running = {
  origin: string
  said(): string
  /** Like any other client, but over the wire. */
  client(): Client
  kill(): Promise<void>
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>
}

/** The real program in a process of its own; throws with what it said where it does not come up. */
export async function startProgram(env: Env): Promise<Running> {
  const port = await freePort()
  const { child, said, exited } = runProgram({ PORT: String(port), ...env })
  await Promise.race([
    new Promise<void>((resolve) => child.stdout.on('data', () => said().includes('is ready at') && resolve())),
    exited.then((code) => Promise.reject(new Error(`ended with ${code}: ${said()}`))),
  ])
  const origin = `http://localhost:${port}`
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exited
  }
  return {
    origin,
    said,
    client: () => new Client(wire(port) as unknown as FastifyInstance, origin),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}

/** What the tests were started with, so that the program knows the same passwords. */
export const preloaded = () => process.execArgv.filter((arg) => arg.startsWith('--import'))

/** Starts the program and gives what it says and how it ends; nothing of this machine's settings reaches it. */
export function runProgram(env: Env) {
  const { NODE_COMPILE_CACHE } = process.env
  const settings = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
    LOG_LEVEL: 'warn',
    OMBUD_RATE_LIMIT: '1000000',
    ...env,
  }
  const child = spawn(process.execPath, [...preloaded(), 'src/main.ts'], {
    cwd: root,
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  process.once('exit', () => child.kill('SIGKILL'))
  return { child, said: () => text, exited }
}

/** A folder for the embedded database, with the keys that the tests know; gone at the end. */
export function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ombud-crash-'))
  const text = (ring: (typeof testKeys)['link']) =>
    ring.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(',')
  writeFileSync(
    join(folder, 'demo-keys.json'),
    JSON.stringify(Object.fromEntries(Object.entries(testKeys).map(([name, ring]) => [name, text(ring)]))),
  )
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The demo world in a folder, without the wait for a first start. */
export async function furnishFolder(folder: string, template: string) {
  const { PGlite } = await import('@electric-sql/pglite')
  const lite = await PGlite.create(join(folder, 'database'), { loadDataDir: new Blob([readFileSync(template)]) })
  await lite.close()
}

/** What a client needs of a server, by HTTP. */
const wire = (port: number) => ({
  inject: ({ method, url, headers, payload }: { method: string; url: string; headers: Env; payload?: string }) =>
    new Promise((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path: url,
          headers: { ...headers, ...(payload && { 'content-length': String(Buffer.byteLength(payload)) }) },
        },
        (reply) => {
          const parts: Buffer[] = []
          reply.on('data', (part: Buffer) => parts.push(part))
          reply.on('error', reject)
          reply.on('end', () =>
            resolve({ statusCode: reply.statusCode, headers: reply.headers, payload: Buffer.concat(parts).toString() }),
          )
        },
      )
      call.on('error', reject)
      call.end(payload)
    }),
})

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
