import type { z } from 'zod'
import type { Caller } from './caller.ts'
import type { House } from './house.ts'

/**
 * What a route needs of whoever calls it. Without one the server does not start: closed until opened.
 * `open` says why anybody may call (and whether a session is read if there is one); `person` needs a signed-in person and no organisation; `capability` is judged in the act.
 */
export type Permission = { open: string; withCredential?: true } | { person: true } | { capability: string }

/** What a call brings, checked against the route's contract. */
export type Visit<P = unknown, Q = unknown, B = unknown> = {
  house: House
  caller: Caller
  params: P
  query: Q
  body: B
  /** The version of the thing as the caller knows it, from If-Match. */
  version: number
  /** The visitor's language, cloud (by host name), origin and address. */
  language: 'en' | 'sv'
  cloud: string
  origin: string
  ip: string
  headers: Headers
  /** Cookies to set on the answer; doors of sign-in and links only. */
  setCookie(cookie: string): void
  cookies: Record<string, string | undefined>
  /** What is sent to a route that takes a file, as it arrives; ends with `FileTooLarge` where it is longer than that. */
  upload(): AsyncIterable<Uint8Array>
}

/** Longer than a route takes. */
export class FileTooLarge extends Error {}

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  /** operationId of the document. */
  name: string
  summary: string
  permission: Permission
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  answer: z.ZodType
  status?: 200 | 201
  /** The answer holds a secret that is shown once. */
  secret?: boolean
  /** If-Match must name the version that the caller knows. */
  versioned?: boolean
  /** Attempts a minute from one address, over the general limit. */
  strict?: number
  /** The answer is a file: {name, type, content}. */
  file?: boolean
  /** The body is a file of at most so many bytes, read as it arrives and never held whole. */
  upload?: number
  /** Called by programs that say no origin; its own token is the proof. */
  anyOrigin?: boolean
  run(visit: Visit<never, never, never>): Promise<unknown>
}

/** Declares a route with its shapes, so that `run` sees what the contract promises. */
export function route<
  P extends z.ZodType = z.ZodType<object>,
  Q extends z.ZodType = z.ZodType<object>,
  B extends z.ZodType = z.ZodType<object>,
  A extends z.ZodType = z.ZodType,
>(
  declared: Omit<Route, 'params' | 'query' | 'body' | 'answer' | 'run'> & {
    params?: P
    query?: Q
    body?: B
    answer: A
    run(visit: Visit<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.input<A>>
  },
): Route {
  return declared
}
