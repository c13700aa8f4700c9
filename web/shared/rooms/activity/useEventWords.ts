import { useCallback } from 'react'
import { useFormats } from '../../format.ts'
import { useLanguage } from '../../intl/useLanguage.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { licenceFacts } from './licenceFacts.ts'
import type { ActivityRow } from './types.ts'

/** What happened, as a sentence. What the event does not tell is left out of it. */
export function useEventWords() {
  const name = useNames()
  const formats = useFormats()
  const words = useWords()
  const { language } = useLanguage()
  return useCallback(
    (row: ActivityRow) => {
      const list = (kind: string, value: unknown) =>
        Array.isArray(value) && value.length > 0 ? formats.list(value.map((code) => name(kind, String(code)))) : 'none'
      const plain = (value: unknown) => (typeof value === 'string' && value !== '' ? value : 'none')
      return name('event', row.kind, {
        subject:
          row.facts.addressee === 'anybody' && row.subjectName === null
            ? words('rooms.activity.anybody')
            : plain(row.subjectName),
        // A choice in a sentence has a name of one word.
        way: row.facts.way === 'mail-program' ? 'mail' : plain(row.facts.way),
        purpose: plain(row.facts.purpose),
        rights: row.facts.rights === true ? 'yes' : 'no',
        roles: list('role', row.facts.roles),
        role: typeof row.facts.role === 'string' ? name('role', row.facts.role) : 'none',
        cause: typeof row.facts.cause === 'string' ? name('cause', row.facts.cause) : 'none',
        reason: typeof row.facts.reason === 'string' ? name('decline', row.facts.reason) : 'none',
        status: plain(row.facts.status),
        list: plain(row.facts.list),
        // A built-in group goes by its code, one of the partner's own by its name.
        group: String(row.facts.group).startsWith('partner.')
          ? name('role', String(row.facts.group))
          : plain(row.facts.group),
        ...licenceFacts(row, language, formats),
        count: typeof row.facts.count === 'number' ? row.facts.count : 0,
        version: typeof row.facts.version === 'number' ? row.facts.version : 'none',
      })
    },
    [name, formats, words, language],
  )
}
