import { sql } from 'kysely'
import { wordsThatBegin } from './sort-key.ts'

/** The condition on a kept word `w` that it begins as the term does. */
export function begins(term: string) {
  const wanted = wordsThatBegin(term)
  return 'word' in wanted ? sql`w.word = ${wanted.word}` : sql`w.word >= ${wanted.from} and w.word < ${wanted.to}`
}

/** What was typed, as words to look for, the longest first; an id and a domain are looked for whole, other text word by word. */
export function termsOf(q: string | undefined): string[] {
  if (!q) return []
  const typed = q.normalize('NFC').toLocaleLowerCase('sv').trim()
  if (/^[0-9a-f-]{8,36}$/.test(typed) || /^[^\s]+\.[^\s]*$/.test(typed)) return [typed]
  const parts = typed
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 5)
  return parts.length > 0 ? parts.toSorted((a, b) => b.length - a.length) : [typed || '\u{10FFFF}']
}
