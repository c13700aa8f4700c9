import type { FastifyError } from 'fastify'
import { REFUSALS, Refusal, type Fault, type RefusalClass, type RefusalCode } from '#domain/refusal.ts'
import { DatabaseBusy } from '#platform/busy.ts'
import { reasonOf } from '#platform/reason.ts'
import type { Language, Words } from '#platform/words.ts'

/** Which HTTP status each class of refusal has: the one table. */
const STATUS: Record<RefusalClass, number> = {
  'unknown-person': 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  invalid: 400,
  contradiction: 422,
  unversioned: 428,
  'too-many': 429,
  busy: 503,
}

export const statusOf = (code: RefusalCode): number => STATUS[REFUSALS[code]]

export type Problem = {
  type: string
  title: string
  detail: string
  status: number
  code: string
  facts: Record<string, unknown>
  errors: { pointer: string; rule: string; message: string }[]
  trace_id: string
}

/** RFC 9457: what blocks, how to clear it, and which fields; in the reader's language. */
export function problemOf(refusal: Refusal, language: Language, words: Words, trace: string, docs: string): Problem {
  const { title, way } = reasonOf(refusal.code, refusal.facts, words, language)
  return {
    type: `${docs}#${refusal.code}`,
    title,
    detail: way,
    status: statusOf(refusal.code),
    code: refusal.code,
    facts: refusal.facts,
    errors: refusal.faults.map((fault) => ({
      pointer: fault.pointer,
      rule: fault.rule,
      message: fault.message ?? fault.rule,
    })),
    trace_id: trace,
  }
}

/** Every failure that is the caller's as a refusal; anything else is ours and tells nothing. */
export function refusalFrom(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof DatabaseBusy) return new Refusal('busy')
  const known = error as FastifyError & { validation?: Found[] }
  if (known.validation)
    return new Refusal(
      'invalid-input',
      {},
      known.validation.map((v) => fault(v, known.validationContext)),
    )
  const byStatus: Record<number, RefusalCode> = {
    400: 'invalid-input',
    413: 'too-large',
    415: 'invalid-input',
    429: 'too-many-attempts',
    404: 'not-found',
  }
  const code = known.statusCode === undefined ? undefined : byStatus[known.statusCode]
  return code ? new Refusal(code) : undefined
}

/** What the checker found: the rule's name, and of a format which one. */
type Found = { instancePath: string; keyword: string; message?: string; params?: { format?: unknown } }

const fault = (v: Found, context: string | undefined): Fault => ({
  pointer:
    context === 'body' || context === undefined
      ? v.instancePath || '/'
      : `/${context.replace('querystring', 'query')}${v.instancePath}`,
  // An address can be said how to write; the other formats are not typed by people.
  rule: v.params?.format === 'email' ? 'email' : v.keyword,
  message: v.message ?? v.keyword,
})
