import type { Letter } from '../types.ts'

/** An edited letter of a draft, and the ask that it was written for. The server keeps a letter only once the request is open. */
export type Kept = { letter: Letter; ask: string }

const name = (requestId: string) => `ombud-letter:${requestId}`

export function recallLetter(requestId: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(name(requestId)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function keepLetter(requestId: string, kept: Kept) {
  try {
    localStorage.setItem(name(requestId), JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing: the text lasts as long as the page.
  }
}

export function forgetLetter(requestId: string) {
  try {
    localStorage.removeItem(name(requestId))
  } catch {
    // Nothing was kept.
  }
}
