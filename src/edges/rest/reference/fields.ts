import type { Schema } from './document.ts'

export type Field = { name: string; type: string; required: boolean; about: string }

const DEEPEST = 6

/** A body as rows that can be read: fields of fields by their whole name, lists with brackets. */
export function fieldsOf(schema: Schema, prefix = '', depth = 0): Field[] {
  const { properties, required = [] } = schema
  if (!properties || depth > DEEPEST) return []
  return Object.entries(properties).flatMap(([key, value]) => {
    const name = `${prefix}${key}`
    const row = { name, type: typeOf(value), required: required.includes(key), about: aboutOf(value) }
    return [row, ...inside(value, name).flatMap(([one, at]) => fieldsOf(one, `${at}.`, depth + 1))]
  })
}

/** The objects that a field holds, each with the name under which its own fields are told. */
function inside(schema: Schema, name: string): [Schema, string][] {
  if (schema.properties) return [[schema, name]]
  if (schema.items) return inside(schema.items, `${name}[]`)
  if (typeof schema.additionalProperties === 'object') return inside(schema.additionalProperties, `${name}.*`)
  return choices(schema).flatMap((one) => inside(one, name))
}

const choices = ({ anyOf, oneOf }: Schema) => anyOf ?? oneOf ?? []

/** The type in a word or two, as a reader of JSON says it. */
export function typeOf(schema: Schema): string {
  const of = choices(schema)
  if (of.length > 0) return [...new Set(of.map(typeOf))].join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.items) return `${typeOf(schema.items)}[]`
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any')
  return schema.format ? `${type} (${schema.format})` : type
}

/** What is said about a field, with its bounds. */
export function aboutOf(schema: Schema): string {
  const one = choices(schema).find(({ type }) => type !== 'null') ?? schema
  const bounds = [
    between(one.minimum, one.maximum, ''),
    between(one.minLength, one.maxLength, ' characters'),
    one.maxItems === undefined ? '' : `at most ${one.maxItems} items`,
    schema.default === undefined ? '' : `default ${JSON.stringify(schema.default)}`,
  ]
  return [schema.description ?? one.description ?? '', bounds.filter(Boolean).join(', ')].filter(Boolean).join('. ')
}

/** The bounds that somebody set; those of the number type itself say nothing. */
function between(least: number | undefined, most: number | undefined, what: string): string {
  const from = least !== undefined && least > Number.MIN_SAFE_INTEGER ? least : undefined
  const to = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined
  if (from !== undefined && to !== undefined) return `${from} to ${to}${what}`
  if (to !== undefined) return `at most ${to}${what}`
  return from === undefined || from === 0 ? '' : `at least ${from}${what}`
}
