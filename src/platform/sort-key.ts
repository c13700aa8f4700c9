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

/** The words by which something is found: whole words, lower case, as written and without accents. */
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
  return [...found]
}

/** Bounds of a prefix compared bytewise: from inclusive, to exclusive. */
export const prefixRange = (prefix: string) => ({ from: prefix, to: `${prefix}\u{10FFFF}` })
