import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '#platform/house.ts'
import { preferredLanguage } from '#platform/words.ts'
import { readingPolicy } from '../headers.ts'
import { cloudOfHost } from '../visit.ts'
import { wordsFor } from '../words.ts'
import type { ApiDocument } from './document.ts'
import { indexPage, REFERENCE, subjectPage } from './pages.ts'

/** The reference of the API for people: pages without a script, made of the same document that programs read. */
export function serveReference(app: FastifyInstance, house: House) {
  const hidden = { schema: { hide: true } }
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
