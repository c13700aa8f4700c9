// Licences that ask for no more than to be named and to come along, and how to read the SPDX expressions made of them.
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** One licence of an OR suffices, of an AND each is needed; what cannot be read does not fit (SPDX 2.3, annex D). */
export function fits(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? []
  const answer = anyOf(tokens)
  return answer && tokens.length === 0
}

/** Each of the three takes its tokens off the front; all operands are read, even when the answer is known already. */
function anyOf(tokens: string[]): boolean {
  let answer = allOf(tokens)
  while (takes(tokens, 'OR')) answer = allOf(tokens) || answer
  return answer
}

function allOf(tokens: string[]): boolean {
  let answer = one(tokens)
  while (takes(tokens, 'AND')) answer = one(tokens) && answer
  return answer
}

function one(tokens: string[]): boolean {
  if (!takes(tokens, '(')) return allowed.has(tokens.shift() ?? '')
  const answer = anyOf(tokens)
  return takes(tokens, ')') && answer
}

function takes(tokens: string[], token: string): boolean {
  if (tokens[0] !== token) return false
  tokens.shift()
  return true
}
