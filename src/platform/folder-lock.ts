import { createServer } from 'node:net'
import { realpathSync, rmSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256hex } from './keys.ts'

export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another process. Stop that one first, or set OMBUD_DATA_DIR to another folder.`,
    )
  }
}

/** One process per data folder: two would corrupt it. Returns the release. */
export function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = realpathSync(folder)
  return process.platform === 'linux' ? lockBySocket(path) : lockByFile(path)
}

/** Linux: an abstract socket, freed by the kernel however the process dies. */
function lockBySocket(path: string): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(path) : error),
    )
    server.listen(`\0ombud-${sha256hex(path).slice(0, 40)}`, () => {
      server.unref()
      resolve(() => new Promise((done) => server.close(() => done())))
    })
  })
}

/** Elsewhere: a file with the process id; a dead process's file is taken over. */
async function lockByFile(path: string): Promise<() => Promise<void>> {
  const file = join(path, '..', 'database.lock')
  const held = await readFile(file, 'utf8').then(Number, () => 0)
  if (held && isAlive(held)) throw new FolderInUse(path)
  rmSync(file, { force: true })
  const handle = await open(file, 'wx').catch(() => Promise.reject(new FolderInUse(path)))
  await handle.writeFile(String(process.pid))
  await handle.close()
  return async () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
