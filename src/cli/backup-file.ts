import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Undone } from './terminal.ts'

/** The last line: how many lines there were, and the SHA-256 over all of them. A file without it was cut. */
type End = { end: { lines: number; sha256: string } }

/** Writes lines into a compressed file that only its owner may read; it gets its name when it is whole and on the disk. */
export async function writeBackup(path: string, lines: AsyncIterable<string>): Promise<End['end']> {
  const part = `${path}.part`
  const written = { lines: 0, sha256: '' }
  try {
    await pipeline(Readable.from(sealed(lines, written)), createGzip(), createWriteStream(part, { mode: 0o600 }))
    const file = await open(part)
    await file.sync()
    await file.close()
    await rename(part, path)
    return written
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function* sealed(lines: AsyncIterable<string>, written: End['end']): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const line of lines) {
    const bytes = Buffer.from(`${line}\n`)
    hash.update(bytes)
    written.lines += 1
    yield bytes
  }
  written.sha256 = hash.digest('hex')
  yield Buffer.from(`${JSON.stringify({ end: written } satisfies End)}\n`)
}

/** The lines of a backup without the last one; throws at the end when they are not those that were written. */
export async function* readBackup(path: string): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let lines = 0
  let before: Buffer | undefined
  try {
    for await (const line of linesOf(path)) {
      if (before) {
        hash.update(before).update('\n')
        lines += 1
        yield before.toString()
      }
      before = line
    }
  } catch (error) {
    throw damage(path, error)
  }
  const end = endOf(before)
  if (!end || end.lines !== lines || end.sha256 !== hash.digest('hex'))
    throw new Undone(`${path} is not a whole backup: its end is missing or does not fit. Nothing was restored.`)
}

/** Split at line feeds and at nothing else: the texts inside may hold any other separator. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path)
  const text = createGunzip()
  file.on('error', (error) => text.destroy(error))
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of file.pipe(text) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([rest, chunk.subarray(from, at)])
      rest = Buffer.alloc(0)
      from = at + 1
    }
    rest = Buffer.concat([rest, chunk.subarray(from)])
  }
  if (rest.length > 0) yield rest
}

function endOf(line: Buffer | undefined): End['end'] | undefined {
  try {
    return (JSON.parse(line?.toString() ?? '') as Partial<End>).end
  } catch {
    return undefined
  }
}

function damage(path: string, error: unknown): unknown {
  const code = (error as { code?: string }).code ?? ''
  if (code === 'ENOENT') return new Undone(`There is no file ${path}.`)
  if (code.startsWith('Z_'))
    return new Undone(
      `${path} is not a whole backup: it is cut, damaged or something else (${code}). Nothing was restored.`,
    )
  return error
}
