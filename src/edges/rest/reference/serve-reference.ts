import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '#platform/house.ts'
import { preferredLanguage } from '#platform/words.ts'
import { readingPolicy } from '../headers.ts'
import { cloudOfHost } from '../visit.ts'
import { wordsFor } from '../words.ts'
import type { ApiDocument } from './document.ts'
import { indexPage, REFERENCE, subjectPage } from './pages.ts'

/** Anybody may read these, and each is made with some work: nobody needs more of them in a minute. */
const OFTEN = { rateLimit: { max: 120, timeWindow: 60_000, groupId: 'reference' } }

/** The reference of the API: the document that programs read, and pages of it for people, without a script. */
export function serveReference(app: FastifyInstance, house: House) {
  const hidden = { schema: { hide: true }, config: OFTEN }
  // The routes are what they are from the start: written once, and not sent again to whoever has it.
  let file: { text: string; etag: string } | undefined
  app.get('/openapi.json', hidden, async (request, reply) => {
    file ??= written(app)
    reply.header('etag', file.etag).header('cache-control', 'no-cache').type('application/json; charset=utf-8')
    if (request.headers['if-none-match'] === file.etag) return reply.status(304).send()
    return reply.send(file.text)
  })
  const show = (request: FastifyRequest, reply: FastifyReply, subject?: string) => {
    if (!cloudOfHost(house, request.headers.host)) return reply.callNotFound()
    const language = preferredLanguage(request.cookies.ombud_language ?? request.headers['accept-language'])
    const frame = { words: wordsFor(language), language, nonce: randomBytes(16).toString('base64') }
    const document = app.swagger() as unknown as ApiDocument
    const html = subject === undefined ? indexPage(document, frame) : subjectPage(document, subject, frame)
    if (html === undefined) return reply.callNotFound()
    reply.header('content-security-policy', readingPolicy(frame.nonce)).header('cache-control', 'no-store')
    return reply.type('text/html; charset=utf-8').send(html)
  }
  app.get(REFERENCE, hidden, async (request, reply) => show(request, reply))
  app.get<{ Params: { subject: string } }>(`${REFERENCE}/:subject`, hidden, async (request, reply) =>
    show(request, reply, request.params.subject),
  )
}

function written(app: FastifyInstance) {
  const text = JSON.stringify(app.swagger())
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }
}
