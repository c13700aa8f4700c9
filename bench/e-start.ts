import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropDatabase, makeDatabase } from './database.ts'
import { median, put } from './figures.ts'
import { makeWorld } from './world.ts'
import { runtime, startOmbud, startProgram, type Running } from './process.ts'

const ROUNDS = 5

/** (e) From nothing to ready with a warm folder, and resident memory; beside an empty Node process in the same run. */
export async function startAndMemory() {
  const empty = median(Array.from({ length: ROUNDS }, emptyNode))
  const folder = mkdtempSync(join(tmpdir(), 'ombud-bench-'))
  const embedded = () => startProgram('src/main.ts', { OMBUD_DATA_DIR: folder, PORT: '7475', LOG_LEVEL: 'warn' }, 7475)
  await measure('(e) start, embedded, warm folder', embedded, 3500, empty)
  rmSync(folder, { recursive: true, force: true })
  await makeDatabase('ombud_bench_e')
  await makeWorld('ombud_bench_e', { partners: [] })
  await measure('(e) start, PostgreSQL', () => startOmbud('ombud_bench_e', 7476), 2000, empty)
  await dropDatabase('ombud_bench_e')
}

async function measure(what: string, start: () => Promise<Running>, most: number, empty: number) {
  await (await start()).stop()
  const times: number[] = []
  const memory: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await start()
    times.push(server.msToReady)
    memory.push(server.rss())
    await server.stop()
  }
  const ms = median(times)
  put({
    what,
    ours: `${ms.toFixed(0)} ms`,
    floor: `${empty.toFixed(0)} ms empty Node`,
    ratio: ms / most,
    bound: `<= ${most} ms`,
    holds: ms <= most,
    slice: `${median(memory).toFixed(0)} MB resident`,
  })
}

function emptyNode(): number {
  const started = performance.now()
  spawnSync(runtime, ['-e', '0'])
  return performance.now() - started
}
