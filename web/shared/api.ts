import { ApiProblem, offline, unexpected } from './problem.ts'
import { uuid } from './uuid.ts'
import type { ProblemBody } from './contracts.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Query = Record<string, string | number | boolean | null | undefined>
export type CallOptions = {
  body?: unknown
  query?: Query
  /** The version of the thing as it was read. */
  version?: number
  /** One per intent, kept over retries (`useIdempotencyKey`); without one each call is an intent of its own. */
  key?: string
  signal?: AbortSignal
}

const API = '/api/v1'

/** Asks the server; gives its answer, or throws an ApiProblem that can be drawn as it is. */
export async function call<T = unknown>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const response = await reach(method, path, options)
  if (!response.ok) throw await problemFrom(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** The address of something that the browser fetches by itself: a download. */
export const addressOf = (path: string, query?: Query) => `${API}${path}${search(query)}`

async function reach(
  method: Method,
  path: string,
  { body, query, version, key, signal }: CallOptions,
): Promise<Response> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  }
  // A file goes as it is. What a system calls it says little: on some a spreadsheet's program claims the ending.
  const isFile = body instanceof Blob
  if (body !== undefined) headers['content-type'] = isFile ? 'text/csv' : 'application/json'
  if (method !== 'GET') headers['idempotency-key'] = key ?? uuid()
  if (version !== undefined) headers['if-match'] = `"${version}"`
  try {
    return await fetch(addressOf(path, query), {
      method,
      headers,
      signal,
      body: body === undefined ? undefined : isFile ? body : JSON.stringify(body),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw offline()
  }
}

async function problemFrom(response: Response): Promise<ApiProblem> {
  try {
    const problem = (await response.json()) as ProblemBody
    return typeof problem.code === 'string' ? new ApiProblem(problem) : unexpected(response.status)
  } catch {
    return unexpected(response.status)
  }
}

function search(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : ''
}
