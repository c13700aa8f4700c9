import { readConfig, type Config } from '#platform/config.ts'
import { openEmbedded, openPostgres, reachable, type Database } from '#platform/database.ts'
import { createMailer } from '#platform/mailer.ts'
import { startMailSink } from '#platform/mail-sink.ts'
import { migrate } from '#platform/migrate.ts'
import { healthRoutes } from './edges/rest/health.ts'
import { servePages } from './edges/rest/pages.ts'
import { buildServer } from './edges/rest/server.ts'
import { claimMode, findInstallation } from './features/installation/installation.store.ts'
import { demoRoutes } from './features/people/demo.routes.ts'
import { buildHouse } from './house.ts'
import { startClock } from './jobs/clock.ts'
import { routes } from './routes.ts'

export type RunningServer = { address: string; stop(): Promise<void> }

export async function startServer(env: Record<string, string | undefined>): Promise<RunningServer> {
  const config = readConfig(env)
  const db = await step('opening the database', () => openDatabase(config))
  await step('bringing the schema up to date', () => migrate(db))
  const { bornNow } = await claimMode(db, config.mode)
  if (config.mode === 'production' && !(await findInstallation(db))) throw new Error(NOBODY_YET)
  if (config.mode === 'demo')
    await step(bornNow ? 'making the demo world' : 'looking after the demo world', () => seedDemo(config, db))
  const sink = config.mode === 'demo' && config.smtpUrl === undefined ? await startMailSink() : undefined
  const house = await buildHouse(config, db)
  if (config.mode === 'demo')
    await step('making the demo’s relationships', async () => (await import('../db/seed/furnish.ts')).furnish(house))
  const state = { stopping: false }
  const app = await buildServer(house, config.mode === 'demo' ? [...routes, ...demoRoutes] : routes)
  healthRoutes(app, house, state)
  await servePages(app, house)
  const mailer = createMailer(sink?.url ?? config.smtpUrl ?? '')
  const stopClock = await startClock(house, mailer)
  await app.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Error(portTaken(config.port)) : error
  })
  const address = config.origins.public ?? Object.values(config.origins)[0] ?? ''
  say(`Ombud is ready at ${address}${config.mode === 'demo' ? ' (demo: sign in as anybody on the first page)' : ''}`)
  const stop = async () => {
    state.stopping = true
    await app.close()
    await stopClock()
    await house.jobs.stop()
    mailer.close()
    await sink?.stop()
    await db.close()
  }
  return { address, stop }
}

async function openDatabase({ databaseUrl, ownerUrl, dataDir }: Config): Promise<Database> {
  return databaseUrl ? reachable(await openPostgres(databaseUrl, ownerUrl)) : openEmbedded(dataDir)
}

/** Loaded in the demo only: production never reads the file that knows the demo's people and password. */
async function seedDemo(config: Config, db: Database) {
  const { seed } = await import('../db/seed/seed.ts')
  await seed(config, db)
}

const NOBODY_YET =
  'Nobody runs this installation yet. Make the first operator, then start again: npm run ombud -- operator create (docs/operating/install.md, section 4).'

const portTaken = (port: number) =>
  `Port ${port} is in use by another program. Stop that one first, or choose another port: PORT=${port + 1} npm start`

const say = (line: string) => process.stdout.write(`${line}\n`)

/** A line for each step that takes longer than a second. */
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => say(`… ${what}`), 1000)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
