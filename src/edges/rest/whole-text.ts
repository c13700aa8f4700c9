import { Refusal } from '#domain/refusal.ts'

const DEEPEST = 50

/**
 * What was sent must be text that can be kept and shown again: no NUL, no half of a character, and no nesting deeper than anybody reads.
 * Asked of everything, before any rule is: no database keeps such text, and no contract should have to think of it.
 */
export function demandWholeText(part: unknown, place: string) {
  const waiting: [value: unknown, pointer: string, depth: number][] = [[part, place, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, pointer, depth] = next
    if (typeof value === 'string') demandWhole(value, pointer)
    if (typeof value !== 'object' || value === null) continue
    if (depth === DEEPEST) throw fault(pointer, 'depth')
    for (const [key, below] of Object.entries(value)) {
      demandWhole(key, pointer)
      waiting.push([below, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1])
    }
  }
}

function demandWhole(text: string, pointer: string) {
  if (text.includes('\0') || !text.isWellFormed()) throw fault(pointer, 'text')
}

const fault = (pointer: string, rule: string) => new Refusal('invalid-input', {}, [{ pointer: pointer || '/', rule }])
