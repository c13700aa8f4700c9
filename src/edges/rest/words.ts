import { catalogues } from '#locales/index.ts'
import { createWords, type Language, type Words } from '#platform/words.ts'

const made = new Map<Language, Words>()

/** The sentences of one language, made once. */
export function wordsFor(language: Language): Words {
  const words = made.get(language) ?? createWords(language, catalogues[language])
  made.set(language, words)
  return words
}
