import type { ReferenceEdition } from '../parts/useInstallation.ts'

/** The data of an edition to start from; its name and date belong to the form. */
export function draftOf(edition: ReferenceEdition | undefined): string {
  const { edition: _name, effectiveFrom: _from, ...rest } = (edition?.data ?? {}) as Record<string, unknown>
  return short(JSON.stringify(rest, null, 2))
}

/** Lists of words on one line each: hundreds of countries under each other cannot be read. */
const short = (json: string) =>
  json.replaceAll(/\[\s*((?:"[^"]*",?\s*)+)\]/g, (_, list: string) => `[${list.trim().replaceAll(/\s+/g, ' ')}]`)

type Parsed = { data: unknown; fault?: undefined } | { data?: undefined; fault: string }

/** The text as data, or what is wrong with it in the browser’s own words, which name the place. */
export function parse(text: string): Parsed {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { data } : { fault: '{ … }' }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : '' }
  }
}
