import { Readable } from 'node:stream'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { Refusal } from '#domain/refusal.ts'
import { may, CAPABILITIES, type Capability } from '#domain/permission-matrix.ts'
import type { House } from '#platform/house.ts'
import { newId } from '#platform/ids.ts'
import type { Route, Visit } from '#platform/route.ts'
import { preferredLanguage } from '#platform/words.ts'
import { replayOf } from './replay.ts'
import { problemOf, refusalFrom } from './problem.ts'
import { problemsOf, type RefusalsOfRoutes } from './problems-of.ts'
import known from './refusals.json' with { type: 'json' }
import { serveFiles } from './files.ts'
import { secureHeaders } from './headers.ts'
import { observe } from './metrics.ts'
import { cloudOfHost, visitOf } from './visit.ts'
import { demandWholeText } from './whole-text.ts'
import { serveReference } from './reference/serve-reference.ts'
import { wordsFor } from './words.ts'

export const API = '/api/v1'

/** The HTTP house: every route of every room, each with its permission, its shapes and its limits. */
export async function buildServer(
  house: House,
  routes: readonly Route[],
  refusals: RefusalsOfRoutes = known,
): Promise<FastifyInstance> {
  // The instance is typed by the library's own logger type: ours is a pino, which is one.
  const logger: FastifyBaseLogger = house.log
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: (request) => requestId(request.headers['x-request-id']),
    requestIdHeader: false,
    trustProxy: house.config.trustProxy,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  // A program that names JSON and sends nothing has sent nothing, as on a DELETE.
  const json = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) =>
    text === '' ? done(null, undefined) : json(request, text as string, done),
  )
  // One-click unsubscribing posts a form (RFC 8058); its fields say nothing that is needed.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    (_request, payload, done) => void payload.resume().on('end', () => done(null, undefined)),
  )
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(swagger, {
    openapi: document(house),
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  secureHeaders(app, house)
  observe(app)
  serveFiles(app, house)
  app.addHook('preValidation', async (request) => {
    demandWholeText(request.params, '/params')
    demandWholeText(request.query, '/query')
    demandWholeText(request.body, '')
  })
  app.setErrorHandler((error, request, reply) => answerProblem(house, error, request, reply))
  app.setNotFoundHandler((request, reply) => answerProblem(house, new Refusal('not-found'), request, reply))
  for (const route of routes) if (!route.upload) addRoute(app, house, route, refusals)
  await app.register(async (scope) => {
    takeFiles(scope)
    for (const route of routes) if (route.upload) addRoute(scope, house, route, refusals)
  })
  serveReference(app, house)
  return app
}

/** Where a file is sent nothing is read ahead: its act reads it as it arrives, after the judge said yes. */
function takeFiles(scope: FastifyInstance) {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(['text/csv', 'application/octet-stream'], (_request, _payload, done) => done(null))
}

/** A route without a declared permission keeps the server from starting. */
function addRoute(app: FastifyInstance, house: House, route: Route, refusals: RefusalsOfRoutes) {
  assertPermission(route)
  const { params, query, body } = route
  app.route({
    method: route.method,
    url: `${API}${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    config: { rateLimit: limitOf(route, house.config.rateLimit) },
    schema: {
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      ...(route.upload && { consumes: ['text/csv', 'application/octet-stream'] }),
      response: { [route.status ?? 200]: route.answer, ...problemsOf(route, refusals) },
      summary: route.summary,
      operationId: route.name,
      tags: [route.path.split('/')[1] ?? ''],
      security: 'open' in route.permission ? [] : [{ session: [] }, { token: [] }],
      description: described(route),
    },
    handler: async (request, reply) => {
      const visit = visitOf(house, route, request, reply)
      const answer = await replayOf(() => route.run(visit as Visit<never, never, never>), reply)
      if (route.file) return sendFile(reply, answer as FileAnswer)
      const version = (answer as { version?: unknown } | undefined)?.version
      if (typeof version === 'number') reply.header('etag', `"${version}"`)
      return reply.status(route.status ?? 200).send(answer)
    },
  })
}

type FileAnswer = { name: string; type: string; content: string | AsyncIterable<string>; tag?: string }
/** Served as a download, never shown as a page of ours. What has a tag is asked for again and again: sent only where it has changed. */
function sendFile(reply: FastifyReply, { name, type, content, tag }: FileAnswer) {
  if (tag !== undefined) {
    reply.header('etag', `"${tag}"`).header('cache-control', 'private, max-age=900')
    if (reply.request.headers['if-none-match']?.includes(`"${tag}"`)) return reply.status(304).send()
  }
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(type)
    .serializer((value: unknown) => value as string)
    .send(typeof content === 'string' ? content : Readable.from(content, { objectMode: false }))
}

function assertPermission(route: Route) {
  const permission = route.permission as Partial<Record<'open' | 'person' | 'capability', unknown>> | undefined
  const named =
    typeof permission?.capability === 'string' && (CAPABILITIES as readonly string[]).includes(permission.capability)
  const opened = typeof permission?.open === 'string' && permission.open.length > 0
  if (!named && !opened && permission?.person !== true)
    throw new Error(`${route.method} ${route.path} declares no permission`)
  if (named && !route.path.includes('{organisationId}'))
    throw new Error(`${route.method} ${route.path} needs the acting organisation in its path`)
}

function described({ permission, versioned, secret, upload }: Route): string {
  const who =
    'open' in permission
      ? `Open to everybody: ${permission.open}.`
      : 'person' in permission
        ? 'Needs a signed-in person.'
        : `Needs the capability \`${permission.capability}\`: ${holders(permission.capability)}.`
  return [
    who,
    versioned ? 'Send the version you know in If-Match.' : '',
    secret ? 'The answer holds a secret that is shown once.' : '',
    upload ? `The body is the file itself, of at most ${upload / 1_048_576} MB.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
const ROLE_NAMES = [
  'partner.global-admin',
  'partner.admin-agent',
  'partner.sales-agent',
  'partner.helpdesk-agent',
  'partner.user-management-admin',
  'customer.global-administrator',
  'customer.relationship-administrator',
  'customer.billing-administrator',
  'customer.user-administrator',
  'customer.helpdesk-administrator',
  'customer.user',
  'provider.operator',
]
const holders = (capability: string) => ROLE_NAMES.filter((role) => may([role], capability as Capability)).join(', ')

/** Per address (and per session or token where there is one), on each server; what must hold over all servers is counted in the database. */
const limitOf = (route: Route, general: number) => ({
  max: route.strict ?? general,
  timeWindow: 60_000,
  groupId: route.strict ? route.name : 'all',
  keyGenerator: (request: FastifyRequest) =>
    `${request.ip} ${route.strict ? '' : (request.headers.authorization ?? request.headers.cookie ?? '')}`,
})

const requestId = (given: string | string[] | undefined) =>
  typeof given === 'string' && /^[\w.-]{8,80}$/.test(given) ? given : newId()

function answerProblem(house: House, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const refusal = refusalFrom(error)
  if (!refusal) request.log.error({ err: error, trace: request.id }, 'unexpected')
  const language = preferredLanguage(request.cookies?.ombud_language ?? request.headers['accept-language'])
  const origin = cloudOfHost(house, request.headers.host)?.origin ?? ''
  if (!refusal) {
    const words = wordsFor(language)
    return reply
      .status(500)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: words('problem.unexpected'),
          detail: words('problem.unexpected.way'),
          status: 500,
          code: 'unexpected',
          facts: {},
          errors: [],
          trace_id: request.id,
        }),
      )
  }
  const told = problemOf(refusal, language, wordsFor(language), request.id, `${origin}/openapi.json`)
  if (told.status === 429 || told.status === 503)
    reply.header('retry-after', reply.getHeader('retry-after') ?? String(refusal.facts.seconds ?? 5))
  if (told.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply.status(told.status).type('application/problem+json').send(JSON.stringify(told))
}

const document = (house: House) => ({
  openapi: '3.1.0' as const,
  info: {
    title: 'Ombud',
    version: '1',
    description:
      'Everything the portals do. Problems are RFC 9457; times are ISO 8601 in UTC; lists are paged by signed cursors.',
  },
  servers: Object.entries(house.config.origins).map(([cloud, url]) => ({ url, description: `cloud ${cloud}` })),
  components: {
    securitySchemes: {
      session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'ombud_session' },
      token: { type: 'http' as const, scheme: 'bearer' },
    },
  },
})
