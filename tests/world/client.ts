import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

export type Answer = { status: number; body: any; text: string; headers: Record<string, unknown> }
export type Extra = {
  /** If-Match. */
  version?: number | string
  /** Idempotency-Key; a fresh one for each call unless said, none for null. */
  key?: string | null
  headers?: Record<string, string>
}

let addresses = 0
/** An address of its own for each client: limits by address count somebody else. */
export const nextAddress = () => `10.${(addresses += 1) >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`

/** Somebody with a browser: keeps cookies, comes from one address, speaks to one cloud's host. `~` is the own organisation. */
export class Client {
  readonly cookies = new Map<string, string>()
  address = nextAddress()
  readonly origin: string
  readonly #app: FastifyInstance
  org = ''
  personId = ''
  token: string | undefined
  language = 'en'
  constructor(app: FastifyInstance, origin: string) {
    this.#app = app
    this.origin = origin
  }

  get = (path: string, extra?: Extra) => this.call('GET', path, undefined, extra)
  post = (path: string, body?: unknown, extra?: Extra) => this.call('POST', path, body, extra)
  put = (path: string, body?: unknown, extra?: Extra) => this.call('PUT', path, body, extra)
  patch = (path: string, body?: unknown, extra?: Extra) => this.call('PATCH', path, body, extra)
  del = (path: string, extra?: Extra) => this.call('DELETE', path, undefined, extra)

  async call(
    method: string,
    path: string,
    body?: unknown,
    { version, key, headers = {} }: Extra = {},
  ): Promise<Answer> {
    const reply = await this.#app.inject({
      method: method as 'GET',
      url: `/api/v1${path.replace('~', `/organisations/${this.org}`)}`,
      remoteAddress: this.address,
      headers: {
        host: new URL(this.origin).host,
        'accept-language': this.language,
        ...(this.token
          ? { authorization: `Bearer ${this.token}` }
          : { cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ') }),
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(method === 'GET' || key === null ? {} : { 'idempotency-key': key ?? randomUUID() }),
        ...(version === undefined ? {} : { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    })
    for (const cookie of [reply.headers['set-cookie'] ?? []].flat()) this.#keep(cookie)
    const isJson = String(reply.headers['content-type']).includes('json')
    return {
      status: reply.statusCode,
      body: isJson && reply.payload ? JSON.parse(reply.payload) : undefined,
      text: reply.payload,
      headers: reply.headers,
    }
  }

  #keep(cookie: string) {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
