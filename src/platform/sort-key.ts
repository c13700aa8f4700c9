/** Swedish order (å, ä, ö last) as bytes: a first weight per letter, then the accents, so that both databases page alike without a collation. */
const LAST = new Map([
  ['å', '{a'],
  ['ä', '{b'],
  ['æ', '{b'],
  ['ö', '{c'],
  ['ø', '{c'],
])

export function sortKey(name: string): Buffer {
  const lower = name.normalize('NFC').toLocaleLowerCase('sv')
  const primary = [...lower].map((letter) => LAST.get(letter) ?? plain(letter)).join('')
  return Buffer.concat([Buffer.from(primary.slice(0, 60)), Buffer.from([0]), Buffer.from(lower.slice(0, 60))])
}

const plain = (letter: string) =>
  letter
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')

/** The words by which something is found: lower case, as written and without accents; whole, and their first letters besides. */
export function searchWords(...texts: (string | null | undefined)[]): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    for (const word of (text ?? '')
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .split(/[^\p{L}\p{N}]+/u)) {
      if (word.length === 0) continue
      found.add(word.slice(0, 40))
      found.add([...word].map(plain).join('').slice(0, 40))
    }
    const whole = (text ?? '').toLowerCase()
    if (/^[\w.-]+\.[a-z]{2,}$/.test(whole)) found.add(whole.slice(0, 60))
  }
  found.delete('')
  return [...new Set([...found, ...[...found].flatMap(beginnings)])]
}

/** So many first letters are kept as words of their own: what they find is a large part of any list, and only whole words are found in its order. */
const SHORT = 3
const beginning = (letters: readonly string[]) => `${letters.join('')}*`
const beginnings = (word: string) => {
  const letters = [...word].slice(0, SHORT)
  return letters.map((_, i) => beginning(letters.slice(0, i + 1)))
}

/** How words that begin so are looked for: as one kept word, or between bounds compared bytewise, the second exclusive. */
export const wordsThatBegin = (typed: string): { word: string } | { from: string; to: string } =>
  [...typed].length <= SHORT ? { word: beginning([...typed]) } : { from: typed, to: `${typed}\u{10FFFF}` }
