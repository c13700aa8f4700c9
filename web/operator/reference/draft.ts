import type { ReferenceEdition } from '../parts/useInstallation.ts'

/** The data of an edition to start from; its name and date belong to the form. */
export function draftOf(edition: ReferenceEdition | undefined): string {
  const { edition: _name, effectiveFrom: _from, ...rest } = (edition?.data ?? {}) as Record<string, unknown>
  return short(JSON.stringify(rest, null, 2))
}

/** Lists of words on one line each: hundreds of countries under each other cannot be read. */
const short = (json: string) =>
  json.replaceAll(/\[\s*((?:"[^"]*",?\s*)+)\]/g, (_, list: string) => `[${list.trim().replaceAll(/\s+/g, ' ')}]`)

type Place = { line: number; column: number }
type Parsed = { data: unknown; fault?: undefined } | { data?: undefined; fault: Place | 'not-an-object' }

/** The text as data, or the place at which it stops being JSON. */
export function parse(text: string): Parsed {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { data } : { fault: 'not-an-object' }
  } catch (error) {
    return { fault: placeIn(text, String(error)) }
  }
}

/** Each browser says it in words of its own: by line and column, by position, or that the end came too soon. */
function placeIn(text: string, said: string): Place {
  const named = /line (\d+) column (\d+)/.exec(said)
  if (named) return { line: Number(named[1]), column: Number(named[2]) }
  const position = /position (\d+)/.exec(said)?.[1]
  const before = text.slice(0, position === undefined ? undefined : Number(position)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
