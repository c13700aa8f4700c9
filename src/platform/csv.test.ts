import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CsvBroken, csvRow, decodedText, defused, openCsv } from './csv.ts'

const pieces = (bytes: Buffer, size: number) =>
  (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  })()

async function readAll(bytes: Buffer, size = 7) {
  const { separator, records } = await openCsv(pieces(bytes, size))
  const rows: string[][] = []
  for await (const row of records) rows.push(row)
  return { separator, rows }
}

describe('a file of rows and columns', () => {
  const SAID = 'Förnamn;E-post\r\nÅsa;asa@x.example\r\n'
  const WANTED = [
    ['Förnamn', 'E-post'],
    ['Åsa', 'asa@x.example'],
  ]
  const written: Record<string, Buffer> = {
    'UTF-8': Buffer.from(SAID),
    'UTF-8 with its mark': Buffer.from(`\uFEFF${SAID}`),
    'UTF-16 little endian': Buffer.from(`\uFEFF${SAID}`, 'utf16le'),
    'Windows-1252': Buffer.from(SAID, 'latin1'),
  }
  for (const [name, bytes] of Object.entries(written))
    test(`${name} is recognised, however it arrives`, async () => {
      for (const size of [1, 2, 3, 5, 1000]) assert.deepEqual((await readAll(bytes, size)).rows, WANTED, `${size}`)
    })

  test('signs that only Windows-1252 has, and ASCII alone, and nothing', async () => {
    const texts = async (bytes: Buffer) => {
      let all = ''
      for await (const text of decodedText(pieces(bytes, 2))) all += text
      return all
    }
    assert.equal(await texts(Buffer.from([0x61, 0x80, 0x96])), 'a€–')
    assert.equal(await texts(Buffer.from('a')), 'a')
    assert.equal(await texts(Buffer.from('')), '')
    // Said to be UTF-8 by its first letter: what breaks later is shown as broken, never guessed.
    assert.equal(await texts(Buffer.from([0xc3, 0xa5, 0x61, 0x61, 0xff, 0x61])), 'åaa\uFFFDa')
  })

  test('semicolon, comma and tab by the headers; Excel’s own line about it; quotes and line breaks inside', async () => {
    assert.equal((await readAll(Buffer.from('a;b,c;d\n'))).separator, ';')
    assert.equal((await readAll(Buffer.from('"a;b;c;d",b,c\n'))).separator, ',')
    assert.deepEqual((await readAll(Buffer.from('a\tb\n\tx\n'))).rows, [
      ['a', 'b'],
      ['', 'x'],
    ])
    assert.deepEqual((await readAll(Buffer.from('sep=,\r\na;b,c\r\n1,2'))).rows, [
      ['a;b', 'c'],
      ['1', '2'],
    ])
    assert.deepEqual((await readAll(Buffer.from('a,b\n"x\ny","say ""hi"""\n'))).rows[1], ['x\ny', 'say "hi"'])
  })

  test('a quote that is never closed, and a row without an end, are told with their place', async () => {
    await assert.rejects(readAll(Buffer.from('a,b\n1,2\n"x,y\n')), (e) => e instanceof CsvBroken && e.row === 2)
    await assert.rejects(readAll(Buffer.from(`a,b\n${'x'.repeat(50_000)}`), 1000), CsvBroken)
  })

  test('what a spreadsheet would run is text', () => {
    for (const cell of ['=1+1', '+1', '-1', '@x', '\tx', '\rx']) assert.equal(defused(cell), `'${cell}`)
    for (const cell of ['', 'Åsa', 'a=b', '1-2']) assert.equal(defused(cell), cell)
    assert.equal(csvRow(['=HYPERLINK("x";"y")', 'a;b', 'c'], ';'), `"'=HYPERLINK(""x"";""y"")";"a;b";c\r\n`)
  })
})
