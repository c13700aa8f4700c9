import { useMemo } from 'react'
import { uuid } from './uuid.ts'

/**
 * The key of one intent. The same input keeps its key, so that a repeat after a broken line is answered once; other input is
 * another intent. `renew` after an answer: the next press means it anew.
 */
export const useIdempotencyKey = () => useMemo(() => createKeys(), [])

function createKeys() {
  let kept: { key: string; input: string } | undefined
  return {
    keyFor(input?: unknown): string {
      const text = JSON.stringify(input) ?? ''
      if (kept?.input !== text) kept = { key: uuid(), input: text }
      return kept.key
    },
    renew() {
      kept = undefined
    },
  }
}
