import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { after, before, describe } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Config } from '#platform/config.ts'
import type { House } from '#platform/house.ts'
import { sha256, signInSecret } from '#platform/keys.ts'
import { DEMO_PASSWORD } from '../../db/seed/seed.ts'
import { WORLD } from '../../db/seed/world.ts'
import { buildServer } from '../../src/edges/rest/server.ts'
import { healthRoutes } from '../../src/edges/rest/health.ts'
import { demoRoutes } from '../../src/features/people/demo.routes.ts'
import { buildHouse } from '../../src/house.ts'
import { routes } from '../../src/routes.ts'
import { Client } from './client.ts'
import { untoldProblems } from './untold.ts'
import { quietLog, testConfig } from './config.ts'
import { openDatabase, type Kind, type TestDatabase } from './databases.ts'
import { listeningMailer, runJobs } from './jobs.ts'

export type SessionOptions = { minutesAgo?: number; lent?: boolean; secondFactor?: boolean }

/** The demo world on one database, with a server in front that needs no port. */
export class World {
  readonly mailer = listeningMailer()
  readonly lines: string[] = []
  readonly #clients = new Map<string, Promise<Client>>()
  readonly kind: Kind
  db!: TestDatabase
  house!: House
  app!: FastifyInstance
  /** Problems that were answered and that the API's document does not tell of. */
  untold: ReadonlySet<string> = new Set()
  constructor(kind: Kind) {
    this.kind = kind
  }

  async open(change: Partial<Config> = {}, db?: TestDatabase): Promise<this> {
    this.db = db ?? (await openDatabase(this.kind))
    this.house = await buildHouse(testConfig(change), this.db, quietLog(this.lines))
    this.app = await buildServer(this.house, [...routes, ...demoRoutes])
    healthRoutes(this.app, this.house, { stopping: false })
    this.untold = untoldProblems(this.app)
    await this.app.ready()
    return this
  }

  async close() {
    await this.app.close()
    await this.house.jobs.stop()
    await this.db.close()
  }

  /** What the schema's owner sees and may change: for looking over the wall, and for moving time. */
  async sql<R extends pg.QueryResultRow = Record<string, any>>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.db.owner.query<R>(text, values)).rows
  }
  async one<R extends pg.QueryResultRow = Record<string, any>>(text: string, values: unknown[] = []): Promise<R> {
    const rows = await this.sql<R>(text, values)
    if (rows.length !== 1) throw new Error(`${rows.length} rows for ${text}`)
    return rows[0] as R
  }

  client = (cloud = 'public') => new Client(this.app, this.house.config.origins[cloud] as string)

  /** Somebody of the cast by the first part of the address, signed in once as anybody signs in. */
  as(name: string): Promise<Client> {
    const made = this.#clients.get(name) ?? this.#signIn(name)
    this.#clients.set(name, made)
    return made
  }

  async #signIn(name: string): Promise<Client> {
    const home = WORLD.find((o) => o.people.some((p) => p.email.startsWith(`${name}@`)))
    const email = home?.people.find((p) => p.email.startsWith(`${name}@`))?.email
    const client = this.client(home?.cloud)
    const { status, body } = await client.post('/session', { email, password: DEMO_PASSWORD })
    if (status !== 200) throw new Error(`${name} cannot sign in: ${JSON.stringify(body)}`)
    await this.#introduce(client, email as string)
    return client
  }

  async #introduce(client: Client, email: string) {
    const { id, home_id } = await this.one('select id, home_id from person where email = $1', [email])
    Object.assign(client, { personId: id, org: home_id })
  }

  /** A session made by hand: as old, lent or strong as the test needs it. */
  async session(
    email: string,
    { minutesAgo = 0, lent = false, secondFactor = false }: SessionOptions = {},
  ): Promise<Client> {
    const { cloud } = await this.one(
      'select o.cloud from person p join organisation o on o.id = p.home_id where p.email = $1',
      [email],
    )
    const client = this.client(cloud)
    const token = randomBytes(24).toString('base64url')
    await this.sql(
      `insert into auth."session" ("id", "token", "userId", "expiresAt", "authenticatedAt", "lentPassword", "secondFactor")
       select gen_random_uuid(), $2, id, now() + interval '1 hour', now() - $3 * interval '1 minute', $4, $5 from person where email = $1`,
      [email, sha256(token).toString('base64url'), minutesAgo, lent, secondFactor],
    )
    const signature = createHmac('sha256', signInSecret(this.house.keys.session[0]!)).update(token).digest('base64')
    client.cookies.set('ombud_session', encodeURIComponent(`${token}.${signature}`))
    await this.#introduce(client, email)
    return client
  }

  organisation = (key: string) =>
    this.one('select * from organisation where name = $1', [WORLD.find((o) => o.key === key)?.name ?? key])

  /** Does all jobs that wait; gives the mails that left since the last time. */
  async work() {
    await runJobs(this.house, this.mailer)
    return this.mailer.mails.splice(0)
  }
}

/** Runs the same tests on the embedded database and on PostgreSQL, each file on copies of its own. */
export function onBothDatabases(name: string, suite: (world: () => World) => void) {
  for (const kind of ['embedded', 'postgresql'] as const) on(kind, name, suite)
}

export function on(kind: Kind, name: string, suite: (world: () => World) => void, change?: Partial<Config>) {
  const skip = kind === 'postgresql' && !process.env.TEST_DATABASE_URL
  describe(`${name} (${kind})`, { skip }, () => {
    let world: World
    before(async () => {
      world = await new World(kind).open(change)
    })
    after(async () => {
      await world.close()
      assert.deepEqual([...world.untold], [], 'answered, and not in docs/api/openapi.json: npm run generate')
    })
    suite(() => world)
  })
}
