import { createContext, use } from 'react'
import type { ProblemBody } from '../contracts.ts'
import { useNames } from '../intl/useWords.ts'

/** What the server found wrong, for the fields below. */
export const FaultsContext = createContext<ProblemBody | undefined>(undefined)

/** The fault of the field at this JSON Pointer, or of something in its list, in words; undefined if it has none. */
export function useFault(pointer: string | undefined): string | undefined {
  const problem = use(FaultsContext)
  const name = useNames()
  const fault =
    pointer === undefined
      ? undefined
      : problem?.errors.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))
  if (!fault) return undefined
  return faultWords(name, fault.rule)
}

/** What a rule means, in the reader's language: the checker's own message is in English. */
export function faultWords(name: ReturnType<typeof useNames>, rule: string): string {
  const known = name('fault', rule)
  return known === rule ? name('fault', 'custom') : known
}
