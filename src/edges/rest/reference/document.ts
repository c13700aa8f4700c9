/** What the reference reads of the OpenAPI document, which is made of the routes (server.ts). */
export type Schema = {
  type?: string | string[]
  format?: string
  description?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  oneOf?: Schema[]
  $ref?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  maxItems?: number
}
type Content = Record<string, { schema?: Schema }>
export type Operation = {
  operationId: string
  summary: string
  description: string
  parameters?: { in: string; name: string; required?: boolean; description?: string; schema: Schema }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content?: Content }>
}
export type ApiDocument = { paths: Record<string, Record<string, Operation>> }

export type Listed = { method: string; path: string; operation: Operation }

const API = '/api/v1/'

/** The subject of a path, which is a page of the reference: what stands behind the organisation, and of a customer what is meant of it. */
export function subjectOf(path: string): string {
  const named = path
    .slice(API.length)
    .split('/')
    .filter((part) => !part.startsWith('{'))
  const [first = '', second, third] = named
  if ((first !== 'organisations' && first !== 'installation') || second === undefined) return first
  const subject = second === 'customers' && third !== undefined ? `${second}-${third}` : second
  return first === 'installation' ? `installation-${subject}` : subject
}

/** Every operation, by subject, in the order of the alphabet and of the routes. */
export function bySubject({ paths }: ApiDocument): Map<string, Listed[]> {
  const found = new Map<string, Listed[]>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const subject = subjectOf(path)
      found.set(subject, [...(found.get(subject) ?? []), { method: method.toUpperCase(), path, operation }])
    }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
