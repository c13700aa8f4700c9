import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchEnv } from './world.ts'
import { ownerUrl, serverUrl } from './database.ts'

const root = join(import.meta.dirname, '..')
export const runtime = process.execPath

export type Running = { url: string; child: ChildProcess; msToReady: number; stop(): Promise<void>; rss(): number }

/** Starts a program of ours as a process of its own and waits until its port answers. */
export async function startProgram(
  file: string,
  env: Record<string, string>,
  port: number,
  ready = '/livez',
): Promise<Running> {
  const started = performance.now()
  const child = spawn(runtime, [join(root, file)], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node-compile'), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`)
    const up = await fetch(`${url}${ready}`).then(
      (r) => r.ok,
      () => false,
    )
    if (up) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  return {
    url,
    child,
    msToReady: performance.now() - started,
    stop,
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
  }
}

/** With `heap`, so many MB for what is kept: what a longer run would hold more of than that ends it, and what is only not collected yet is. */
export const startOmbud = (database: string, port: number, heap?: number) =>
  startProgram(
    'src/main.ts',
    {
      ...benchEnv(serverUrl(database), ownerUrl(database), port),
      ...(heap !== undefined && { NODE_OPTIONS: `--max-old-space-size=${heap}` }),
    },
    port,
  )

/** For comparing the peaks of a long run and a short one. */
export const SMALL_HEAP = 128
