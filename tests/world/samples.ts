import { z } from 'zod'
import type { Route } from '#platform/route.ts'

/** Made once for each route: some tests ask every route for everybody. */
function once<T>(make: (route: Route) => T): (route: Route) => T {
  const made = new Map<Route, T>()
  return (route) => {
    if (!made.has(route)) made.set(route, make(route))
    return made.get(route) as T
  }
}

/** What the route must be asked with. */
export const sampleQuery = once((route): string => {
  if (!route.query) return ''
  const schema = z.toJSONSchema(route.query, { io: 'input', unrepresentable: 'any' }) as Schema
  const needed = (schema.required ?? []).map((name) => [name, String(sampleOf(schema.properties?.[name] ?? {}))])
  return needed.length > 0 ? `?${new URLSearchParams(needed)}` : ''
})

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  format?: string
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minLength?: number
  minItems?: number
  minimum?: number
  default?: unknown
}

/** A body that the route's contract takes, made from the contract itself, so that no route can be forgotten. */
export const sampleBody = once((route): unknown => {
  if (!route.body) return undefined
  const sample = sampleOf(z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) as Schema)
  const checked = route.body.safeParse(sample)
  if (!checked.success)
    throw new Error(`no sample for ${route.name}: ${JSON.stringify(sample)} ${checked.error.message}`)
  return sample
})

function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.oneOf) return sampleOf(schema.oneOf[0] ?? {})
  if (schema.anyOf) return sampleOf(schema.anyOf.find((option) => option.type !== 'null') ?? {})
  const type = [schema.type].flat()[0]
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, of]) => [name, sampleField(name, of)]),
    )
  if (type === 'array')
    return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sampleOf(schema.items ?? {}))
  if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (type === 'boolean') return true
  return type === 'string' ? sampleText(schema) : {}
}

const sampleField = (name: string, schema: Schema) => (/timeZone/.test(name) ? 'Europe/Stockholm' : sampleOf(schema))

const PATTERNS: Record<string, string> = {
  '^[A-Z]{2}$': 'SE',
  '^[A-Z]{3}$': 'SEK',
  '^[0-9a-f]{64}$': '0'.repeat(64),
  '^\\d{6}$': '123456',
  '^[a-z]{2}$': 'sv',
}

function sampleText({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'uuid') return '01a20000-0000-7000-8000-000000000000'
  if (format === 'email') return 'somebody@somewhere.example'
  if (format === 'date') return '2099-01-01'
  if (format === 'date-time') return '2099-01-01T00:00:00Z'
  if (pattern && PATTERNS[pattern]) return PATTERNS[pattern]
  return 'x'.repeat(Math.max(minLength, 3))
}

/** Every place in a body where something could be wrong, with the body that has it there. */
export function mutations(
  body: unknown,
  junk: readonly unknown[],
  at: string[] = [],
): { pointer: string; value: unknown; body: unknown }[] {
  const here = at.length === 0 ? [] : junk.map((value) => ({ pointer: `/${at.join('/')}`, value, body: value }))
  if (typeof body !== 'object' || body === null) return here
  const below = Object.entries(body).flatMap(([key, value]) =>
    mutations(value, junk, [...at, key]).map((change) => ({
      ...change,
      body: Array.isArray(body) ? body.with(Number(key), change.body) : { ...body, [key]: change.body },
    })),
  )
  return [...here, ...below]
}
