import { begun, csvFile } from '#platform/csv.ts'
import type { Visit } from '#platform/route.ts'
import type { Words } from '#platform/words.ts'
import { transact } from '../acting/transact.store.ts'
import { listEvents, type EventFilter, type EventRow } from './events.store.ts'
import { organisationNames } from './organisation-names.store.ts'

type Export = Visit<unknown, EventFilter>
type Listed = EventRow & { at_exact: string }
const PAGE = 500
const COLUMNS = ['at', 'number', 'what', 'code', 'who', 'organisation', 'behalf', 'subject'] as const

/** The log as it is filtered, as a file for spreadsheets: page by page, each a short transaction of its own. */
export async function exportActivity(visit: Export) {
  const words = visit.house.words(visit.language)
  const headers = COLUMNS.map((column) => words(`activity.export.${column}`))
  const content = csvFile(visit.language, headers, await begun(pages(visit, words)))
  return { name: words('activity.export.file'), type: 'text/csv; charset=utf-8', content }
}

async function* pages(visit: Export, words: Words) {
  let before: { at: string; id: string } | undefined
  for (;;) {
    const { rows, names } = await page(visit, before)
    yield rows.map((row) => cellsOf(row, names, words))
    const last = rows[PAGE - 1]
    if (!last) return
    before = { at: last.at_exact, id: last.id }
  }
}

const page = ({ house, caller, query }: Export, before: { at: string; id: string } | undefined) =>
  transact(house, caller, async (tx) => {
    const rows = await listEvents(tx, caller.organisationId, query, before, PAGE)
    return { rows, names: await organisationNames(tx, rows) }
  })

/** What is left out of a sentence where the event does not tell it. */
export const UNTOLD = Object.fromEntries(
  [
    'way',
    'purpose',
    'rights',
    'roles',
    'role',
    'cause',
    'reason',
    'list',
    'group',
    'gave',
    'took',
    'ordered',
    'product',
    'version',
    'seats',
    'alone',
    'status',
    'side',
  ].map((name) => [name, 'none']),
)

const cellsOf = (row: Listed, names: ReadonlyMap<string, string>, words: Words) => [
  row.at.toISOString(),
  String(row.seq ?? ''),
  words(`event.${row.kind}`, { ...UNTOLD, count: 0, subject: row.subject_name ?? 'none' }),
  row.kind,
  row.actor_name ?? '',
  names.get(row.actor_organisation_id ?? '') ?? '',
  words(row.on_behalf ? 'activity.export.yes' : 'activity.export.no'),
  row.subject_name ?? '',
]
