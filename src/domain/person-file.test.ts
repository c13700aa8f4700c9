import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readHeader, readRow, type FileColumn, type RowProblem } from './person-file.ts'

describe('headers', () => {
  const table: [string[], 'en' | 'sv', string[], string[]][] = [
    [
      ['First name', 'Last name', 'Display name', 'E-mail', 'Status Update'],
      'en',
      ['givenName', 'familyName', 'displayName', 'email', 'status'],
      [],
    ],
    [
      ['E-POST', ' visningsnamn ', 'Statusuppdatering', 'Efternamn', 'Förnamn'],
      'sv',
      ['email', 'displayName', 'status', 'familyName', 'givenName'],
      [],
    ],
    [['Förnamn', 'Efternamn', 'E-post'], 'sv', ['givenName', 'familyName', 'email'], []],
    [['Display name', 'E-mail', ''], 'en', ['displayName', 'email', '-'], []],
    [
      ['Förnamn', 'Telefon', 'E-post', 'E-post'],
      'sv',
      ['givenName', '-', 'email', 'email'],
      ['unknown-column Telefon', 'doubled-column E-post', 'missing-column Visningsnamn'],
    ],
    [['x'], 'en', ['-'], ['unknown-column x', 'missing-column E-mail', 'missing-column Display name']],
  ]
  for (const [cells, language, columns, faults] of table)
    test(cells.join(' | '), () => {
      const header = readHeader(cells)
      assert.equal(header.language, language)
      assert.deepEqual(
        header.columns.map((column) => column ?? '-'),
        columns,
      )
      assert.deepEqual(
        header.faults.map(({ column, code }) => `${code} ${column}`),
        faults,
      )
    })
})

describe('a row', () => {
  const columns: FileColumn[] = ['givenName', 'familyName', 'displayName', 'email', 'status']
  const said = (...cells: string[]) =>
    readRow({ columns }, cells, 'x.example').problems.map(({ column, code }: RowProblem) => `${column} ${code}`)
  const table: [string[], string[]][] = [
    [['Åsa', 'Öberg', 'Åsa Öberg', 'Asa@X.example', ''], []],
    [['Åsa', 'Öberg', '', 'asa@sub.x.example'], []],
    [['Åsa', '', '', 'asa@x.example'], ['displayName missing']],
    [['', '', 'Å', ''], ['email missing']],
    [['', '', 'Å', 'asa'], ['email invalid']],
    [['', '', 'Å', 'a b@x.example'], ['email invalid']],
    [['', '', 'Å', 'a@y.example'], ['email outside']],
    [['', '', 'Å', 'a@ax.example'], ['email outside']],
    [
      ['x'.repeat(61), '', 'x'.repeat(121), `${'x'.repeat(250)}@x.example`],
      ['givenName too-long', 'displayName too-long', 'email too-long'],
    ],
    [
      ['\uFFFD', '', 'a\0b', 'a@x.example'],
      ['givenName unreadable', 'displayName unreadable'],
    ],
    [['a\nb', '', 'Å', 'a@x.example'], ['givenName invalid']],
    [
      ['', '', 'Å', 'a@x.example', 'Created', 'more'],
      ['status must-be-blank', 'row too-many-cells'],
    ],
    [
      ['', '', '', ''],
      ['displayName missing', 'email missing'],
    ],
  ]
  for (const [cells, problems] of table)
    test(JSON.stringify(cells).slice(0, 80), () => assert.deepEqual(said(...cells), problems))

  test('the address is kept in small letters; the two names are the display name where there is none', () => {
    const { person } = readRow({ columns }, ['Åsa', 'Öberg', ' ', ' Asa@X.example '], 'x.example')
    assert.deepEqual([person.displayName, person.email], ['Åsa Öberg', 'asa@x.example'])
  })
})
