import type { Language, Words } from './words.ts'

type Readable = Record<string, string | number | boolean | null>

/** Why something is refused or stands in the way, and how to clear it, in the reader's language; the code stays what programs go by. */
export function reasonOf(code: string, facts: object, words: Words, language: Language) {
  const readable = readableFacts(facts, language, words)
  return {
    code,
    title: say(words, `refusal.${code}`, readable, code),
    way: say(words, `refusal.${code}.way`, readable, code),
  }
}

function say(words: Words, key: string, facts: Readable, otherwise: string): string {
  try {
    return words(key, facts)
  } catch {
    return otherwise
  }
}

/** Facts as a person reads them: countries and clouds by their names. */
function readableFacts(facts: object, language: Language, words: Words): Readable {
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  const read = ([key, value]: [string, unknown]): [string, string | number | boolean | null] => {
    if (typeof value !== 'string') return [key, Array.isArray(value) ? value.join(', ') : (value as number)]
    if (/country$/i.test(key) && /^[A-Z]{2}$/.test(value)) return [key, countries.of(value) ?? value]
    return [key, /cloud$/i.test(key) ? say(words, `cloud.${value}`, {}, value) : value]
  }
  return Object.fromEntries(Object.entries(facts).map(read))
}
