import { digestOf } from './canonical.ts'
import { createWords, LANGUAGES, type Language, type Words } from './words.ts'

type Catalogues = Record<Language, Record<string, string>>

/** Every sentence that the server says, in every language, and the digest of each language. */
export function createSpeech(catalogues: Catalogues) {
  let said = new Map<Language, { words: Words; wording: string }>()
  let added = ''
  const add = (more: Catalogues) => {
    // Asked again and again by the clock: the same words are not made anew.
    if (JSON.stringify(more) === added) return
    added = JSON.stringify(more)
    said = new Map(
      LANGUAGES.map((language) => {
        const sentences = { ...catalogues[language], ...more[language] }
        return [language, { words: createWords(language, sentences), wording: digestOf(sentences) }]
      }),
    )
  }
  add({ en: {}, sv: {} })
  const of = (language: Language) => said.get(language)!
  return {
    add,
    words: (language: Language) => of(language).words,
    wording: (language: Language) => of(language).wording,
  }
}
