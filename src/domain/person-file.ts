import { addressWithin } from './people.ts'

/** What a file of people has in its columns. */
export const FILE_COLUMNS = ['givenName', 'familyName', 'displayName', 'email', 'status'] as const
export type FileColumn = (typeof FILE_COLUMNS)[number]
type Language = 'en' | 'sv'

/** The headers as files have them: the first is what we write, the others are read as well. */
export const HEADERS: Record<Language, Record<FileColumn, readonly [string, ...string[]]>> = {
  en: {
    givenName: ['First name', 'Given name'],
    familyName: ['Last name', 'Family name', 'Surname'],
    displayName: ['Display name'],
    email: ['E-mail', 'Email', 'Email address', 'E-mail address'],
    status: ['Status Update', 'Status'],
  },
  sv: {
    givenName: ['Förnamn'],
    familyName: ['Efternamn'],
    displayName: ['Visningsnamn'],
    email: ['E-post', 'E-postadress', 'Epost'],
    status: ['Statusuppdatering'],
  },
}

/** At most so many people in a file. */
export const MOST_ROWS = 50_000
const LONGEST: Record<Exclude<FileColumn, 'status'>, number> = {
  givenName: 60,
  familyName: 60,
  displayName: 120,
  email: 254,
}

export const HEADER_FAULTS = ['unknown-column', 'missing-column', 'doubled-column'] as const
export type HeaderFault = { column: string; code: (typeof HEADER_FAULTS)[number] }
export type Header = {
  language: Language
  columns: readonly (FileColumn | undefined)[]
  faults: readonly HeaderFault[]
}

/** Which column is what: in English or Swedish, in any order. One that is unknown is told, never skipped in silence. */
export function readHeader(cells: readonly string[]): Header {
  const named = cells.map((cell) => columnOf(cell))
  const columns = named.map((one) => one?.column)
  const doubled = cells.filter((_, at) => columns[at] !== undefined && columns.indexOf(columns[at]) !== at)
  const unknown = cells.filter((cell, at) => columns[at] === undefined && cell.trim() !== '')
  const language = named.some((one) => one?.language === 'sv') ? 'sv' : 'en'
  const has = (column: FileColumn) => columns.includes(column)
  const missing: FileColumn[] = has('email') ? [] : ['email']
  if (!has('displayName') && !(has('givenName') && has('familyName'))) missing.push('displayName')
  return {
    language,
    columns,
    faults: [
      ...unknown.map((cell) => ({ column: cell.slice(0, 60), code: 'unknown-column' as const })),
      ...doubled.map((cell) => ({ column: cell.slice(0, 60), code: 'doubled-column' as const })),
      ...missing.map((column) => ({ column: HEADERS[language][column][0], code: 'missing-column' as const })),
    ],
  }
}

function columnOf(cell: string): { column: FileColumn; language: Language } | undefined {
  const said = cell.trim().toLowerCase()
  for (const language of ['en', 'sv'] as const)
    for (const column of FILE_COLUMNS)
      if (HEADERS[language][column].some((header) => header.toLowerCase() === said)) return { column, language }
  return undefined
}

/** What may be wrong with a row; `doubled` and `taken` are found by who else there is. */
export const ROW_FAULTS = [
  'missing',
  'too-long',
  'invalid',
  'unreadable',
  'outside',
  'doubled',
  'taken',
  'must-be-blank',
  'too-many-cells',
] as const
export type RowProblem = { column: FileColumn | 'row'; code: (typeof ROW_FAULTS)[number] }
export type PersonRow = { givenName: string; familyName: string; displayName: string; email: string }

/** A row as a person, with everything that is wrong with it by itself. Without a display name the two names are it. */
export function readRow(
  { columns }: Pick<Header, 'columns'>,
  cells: readonly string[],
  domain: string,
): { person: PersonRow; problems: RowProblem[] } {
  const cell = (column: FileColumn) => readable(cells[columns.indexOf(column)] ?? '')
  const [givenName, familyName, email] = [cell('givenName'), cell('familyName'), cell('email').toLowerCase()]
  const both = givenName && familyName ? `${givenName} ${familyName}` : ''
  const person = { givenName, familyName, displayName: cell('displayName') || both, email }
  const problems = (Object.keys(LONGEST) as (keyof PersonRow)[]).flatMap((column) => problemsOf(column, person, domain))
  if (cell('status')) problems.push({ column: 'status', code: 'must-be-blank' })
  if (cells.some((text, at) => columns[at] === undefined && text.trim() !== ''))
    problems.push({ column: 'row', code: 'too-many-cells' })
  return { person: shortened(person), problems }
}

/** What no database keeps stands as the sign for what could not be read. */
const readable = (text: string) => text.replaceAll('\0', '\uFFFD').toWellFormed().trim()

function problemsOf(column: keyof PersonRow, person: PersonRow, domain: string): RowProblem[] {
  const value = person[column]
  const required = column === 'displayName' || column === 'email'
  if (value === '') return required ? [{ column, code: 'missing' }] : []
  if (value.includes('\uFFFD')) return [{ column, code: 'unreadable' }]
  if (value.length > LONGEST[column]) return [{ column, code: 'too-long' }]
  if (/[\r\n\t]/.test(value)) return [{ column, code: 'invalid' }]
  if (column !== 'email') return []
  if (!ADDRESS.test(value)) return [{ column, code: 'invalid' }]
  return addressWithin(value, domain) ? [] : [{ column, code: 'outside' }]
}

/** As the contracts check an address. */
const ADDRESS = /^(?!\.)(?!.*\.\.)([a-z0-9_'+\-.]*)[a-z0-9_+-]@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/

/** What is shown of a value that is too long. */
const shortened = (person: PersonRow): PersonRow => ({
  givenName: person.givenName.slice(0, 120),
  familyName: person.familyName.slice(0, 120),
  displayName: person.displayName.slice(0, 160),
  email: person.email.slice(0, 300),
})

export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')
