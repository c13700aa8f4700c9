import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'

/** What cannot be read as rows and columns; `row` counts as a spreadsheet does. */
export class CsvBroken extends Error {
  readonly row: number
  constructor(row: number) {
    super(`not readable as CSV after row ${row}`)
    this.row = row
  }
}

const MARK = '\uFEFF'
const FORMULA = /^[=+\-@\t\r]/
/** A cell that a spreadsheet would run as a formula is told to be text. Every export goes through here. */
export const defused = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell)

/** What spreadsheets of this language write and expect between columns. */
export const separatorOf = (language: 'en' | 'sv') => (language === 'sv' ? ';' : ',')

/** One row as text: formulas defused, whatever could be mistaken quoted. */
export const csvRow = (cells: readonly string[], separator: string) =>
  `${cells.map((cell) => quoted(defused(cell))).join(separator)}\r\n`
const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

type Rows = AsyncIterable<readonly (readonly string[])[]>

/** A file for spreadsheets, piece by piece: the mark, so that they know the encoding, the headers, and page after page of rows. */
export async function* csvFile(language: 'en' | 'sv', headers: readonly string[], pages: Rows): AsyncGenerator<string> {
  const separator = separatorOf(language)
  yield MARK + csvRow(headers, separator)
  for await (const page of pages) if (page.length > 0) yield page.map((cells) => csvRow(cells, separator)).join('')
}

/** The first piece is made before anything leaves, so that a refusal is still an answer and not half a file. */
export async function begun<T>(pieces: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await pieces.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* pieces
  })()
}

type Bytes = AsyncIterable<Uint8Array>
export type OpenCsv = { separator: string; records: AsyncIterable<string[]> }

/** Reads a file as it arrives: encoding and separator are recognised, and at no time more than a piece of it is held. */
export async function openCsv(bytes: Bytes): Promise<OpenCsv> {
  const text = decodedText(bytes)
  let head = ''
  while (!/[\r\n]/.test(head) && head.length < 10_000) {
    const next = await text.next()
    if (next.done) break
    head += next.value
  }
  // Excel's own way of saying the separator.
  const said = /^"?sep=(.)"?\r?\n?/i.exec(head)
  if (said) head = head.slice(said[0].length)
  const separator = said?.[1] ?? likelySeparator(head.split(/[\r\n]/)[0] ?? '')
  return { separator, records: recordsOf(head, text, separator) }
}

/** The one that occurs most in the line of headers, outside quotes. */
function likelySeparator(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const count = (mark: string) => bare.split(mark).length - 1
  return [';', ',', '\t'].toSorted((a, b) => count(b) - count(a))[0] as string
}

async function* recordsOf(head: string, rest: AsyncGenerator<string>, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: 20_000,
    // A tab is white space too.
    trim: delimiter !== '\t',
  })
  pipeline(Readable.from(joined(head, rest)), parser, () => {})
  try {
    yield* parser as AsyncIterable<string[]>
  } catch (error) {
    const { code, records } = error as { code?: string; records?: number }
    throw code?.startsWith('CSV_') ? new CsvBroken(records ?? 0) : error
  }
}

async function* joined(head: string, rest: AsyncGenerator<string>) {
  yield head
  yield* rest
}

/**
 * UTF-8 with or without its mark, UTF-16 with it, else Windows-1252, as Excel writes. Without a mark the first letter outside ASCII decides: up to
 * there all of them read alike, and what is valid UTF-8 is practically never meant as anything else.
 */
export async function* decodedText(bytes: Bytes): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let held = Buffer.alloc(0)
  let started = false
  for await (const chunk of bytes) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true })
      continue
    }
    held = Buffer.concat([held, chunk])
    if (held.length < 3) continue
    decoder = started ? undefined : byMark(held)
    started = true
    const letter = decoder ? 0 : held.findIndex((byte) => byte > 0x7f)
    const plain = letter < 0 ? held.length : letter
    if (!decoder && letter >= 0 && held.length >= letter + 4) decoder = byLetter(held.subarray(letter))
    yield decoder ? decoder.decode(held, { stream: true }) : held.toString('ascii', 0, plain)
    held = decoder ? Buffer.alloc(0) : held.subarray(plain)
  }
  const last = decoder ?? byMark(held) ?? byLetter(held)
  yield last.decode(held)
}

function byMark(bytes: Buffer): TextDecoder | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be') : undefined
}

const LETTER = /^(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})/
const byLetter = (bytes: Buffer) =>
  new TextDecoder(
    bytes.every((byte) => byte < 0x80) || LETTER.test(bytes.toString('latin1')) ? 'utf-8' : 'windows-1252',
  )
