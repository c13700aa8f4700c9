import { z } from 'zod'
import { parseKeyRing, type KeyRing } from './keys.ts'

/** What the installation is told by its environment, checked before anything starts. */
export type Config = {
  mode: 'demo' | 'production'
  host: string
  port: number
  dataDir: string
  /** PostgreSQL for the server's login; without it the embedded database in dataDir. */
  databaseUrl: string | undefined
  /** The schema's owner, used by migrations only. */
  ownerUrl: string | undefined
  /** Cloud id → origin of its portals, e.g. public → https://partners.example.com. */
  origins: Record<string, string>
  /** Where files that people added are downloaded: a host of its own, which knows no cookie and shows no page. None: no files. */
  filesOrigin: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  keys: { link: KeyRing; session: KeyRing; receipt: KeyRing; token: KeyRing } | undefined
  demoPublic: boolean
  trustProxy: boolean
  /** The operator demands that a customer is verified before it accepts anything. */
  verifiedOnly: boolean
  /** Calls a minute from one address and session, on each server. */
  rateLimit: number
  logLevel: string
}

export class ConfigError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`The settings are not right:\n${problems.map((p) => `  - ${p}`).join('\n')}`)
    this.problems = problems
  }
}

type Env = Record<string, string | undefined>

/** Reads and checks the environment; throws with one message for each setting that is missing or wrong. */
export function readConfig(env: Env): Config {
  const problems: string[] = []
  const mode = readMode(env, problems)
  const config: Config = {
    mode,
    host: env.HOST ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    port: readPort(env, problems),
    dataDir: env.OMBUD_DATA_DIR ?? '.data',
    databaseUrl: readDatabaseUrl(env, 'DATABASE_URL', problems),
    ownerUrl: readDatabaseUrl(env, 'DATABASE_OWNER_URL', problems),
    origins: {},
    filesOrigin: undefined,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.OMBUD_MAIL_FROM ?? 'Ombud <no-reply@localhost>',
    keys: undefined,
    demoPublic: env.OMBUD_DEMO_PUBLIC === 'yes',
    trustProxy: env.OMBUD_TRUST_PROXY === 'yes',
    verifiedOnly: env.OMBUD_VERIFIED_ONLY === 'yes',
    rateLimit: readCount(env, 'OMBUD_RATE_LIMIT', 600, problems),
    logLevel: env.LOG_LEVEL ?? 'info',
  }
  config.origins = mode === 'demo' ? demoOrigins(env, config.port) : readOrigins(env, problems)
  config.filesOrigin = readFilesOrigin(env, config, problems)
  if (mode === 'production') requireForProduction(env, config, problems)
  if (mode === 'demo' && !config.demoPublic && !isLoopback(config.host))
    problems.push(
      `HOST is ${config.host}, but the demo has known passwords and listens on this machine only. Leave HOST out, or set OMBUD_DEMO_PUBLIC=yes to show the demo to others.`,
    )
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

const PRODUCTION_SETTINGS = [
  'DATABASE_URL',
  'OMBUD_PUBLIC_URL',
  'OMBUD_CLOUDS',
  'SMTP_URL',
  'OMBUD_LINK_KEY',
  'OMBUD_SESSION_KEY',
]

function readMode(env: Env, problems: string[]): Config['mode'] {
  const set = PRODUCTION_SETTINGS.filter((name) => env[name] !== undefined)
  if (env.OMBUD_MODE === undefined) {
    if (set.length > 0)
      problems.push(
        `OMBUD_MODE is missing, but ${set.join(', ')} ${set.length === 1 ? 'is' : 'are'} set. Say OMBUD_MODE=production, or OMBUD_MODE=demo.`,
      )
    return 'demo'
  }
  if (env.OMBUD_MODE === 'demo' || env.OMBUD_MODE === 'production') return env.OMBUD_MODE
  problems.push(`OMBUD_MODE is ${env.OMBUD_MODE}; it must be demo or production.`)
  return 'production'
}

function readPort(env: Env, problems: string[]): number {
  const port = z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .safeParse(env.PORT ?? '7400')
  if (port.success) return port.data
  problems.push(`PORT is ${env.PORT}; it must be a number from 0 to 65535.`)
  return 7400
}

function readCount(env: Env, name: string, usual: number, problems: string[]): number {
  const count = z.coerce
    .number()
    .int()
    .min(1)
    .safeParse(env[name] ?? usual)
  if (count.success) return count.data
  problems.push(`${name} is ${env[name]}; it must be a whole number above 0.`)
  return usual
}

function readDatabaseUrl(env: Env, name: string, problems: string[]): string | undefined {
  const value = env[name]
  if (value !== undefined && !/^postgres(ql)?:\/\//.test(value))
    problems.push(`${name} must begin with postgres:// or postgresql://.`)
  return value
}

function demoOrigins(env: Env, port: number): Record<string, string> {
  const base = env.OMBUD_PUBLIC_URL === undefined ? undefined : trimSlash(env.OMBUD_PUBLIC_URL)
  const national = (cloud: string) => `http://${cloud}.localhost:${port}`
  return {
    public: base ?? `http://localhost:${port}`,
    germany: national('germany'),
    'us-government': national('us-government'),
  }
}

function readOrigins(env: Env, problems: string[]): Record<string, string> {
  const origins: Record<string, string> = {}
  for (const entry of (env.OMBUD_CLOUDS ?? 'public').split(/[\s,]+/).filter(Boolean)) {
    const [cloud = '', origin = env.OMBUD_PUBLIC_URL] = entry.split('=')
    if (origin === undefined)
      problems.push(
        `OMBUD_PUBLIC_URL is missing: the address at which people reach the portals, e.g. https://partners.example.com.`,
      )
    else if (!isOrigin(origin))
      problems.push(`The address of the cloud ${cloud} is ${origin}; it must be https://host, without a path.`)
    else if (Object.values(origins).includes(trimSlash(origin)))
      problems.push(
        `Each cloud needs a host name of its own, but ${origin} is named twice. Write OMBUD_CLOUDS=public=https://a.example,germany=https://b.example.`,
      )
    else origins[cloud] = trimSlash(origin)
  }
  return origins
}

/** Never a host that a portal has: what somebody has sent must not speak in its name. */
function readFilesOrigin(env: Env, { mode, port, origins }: Config, problems: string[]): string | undefined {
  const given = env.OMBUD_FILES_ORIGIN
  if (given === undefined) return mode === 'demo' ? `http://files.localhost:${port}` : undefined
  if (!isOrigin(given)) problems.push(`OMBUD_FILES_ORIGIN is ${given}; it must be https://host, without a path.`)
  else if (Object.values(origins).some((origin) => new URL(origin).host === new URL(given).host))
    problems.push('OMBUD_FILES_ORIGIN must be a host of its own, another one than those of the portals.')
  return trimSlash(given)
}

function requireForProduction(env: Env, config: Config, problems: string[]) {
  if (config.smtpUrl === undefined)
    problems.push('SMTP_URL is missing: the mail server, e.g. smtps://user:password@mail.example.com.')
  if (env.OMBUD_MAIL_FROM === undefined)
    problems.push(
      'OMBUD_MAIL_FROM is missing: the address that mail comes from, e.g. "Nordmoln <no-reply@nordmoln.example>".',
    )
  if (config.databaseUrl !== undefined && config.ownerUrl === undefined)
    problems.push(
      'DATABASE_OWNER_URL is missing: the role that owns the tables and runs migrations, another one than the server’s login (docs/operating/install.md).',
    )
  if (config.databaseUrl !== undefined && config.databaseUrl === config.ownerUrl)
    problems.push(
      'DATABASE_URL and DATABASE_OWNER_URL are the same: the server must not be the owner of its tables (docs/operating/install.md).',
    )
  const ring = (name: string) => {
    try {
      return parseKeyRing(name, env[name])
    } catch (error) {
      problems.push((error as Error).message)
      return undefined
    }
  }
  const [link, session, receipt, token] = [
    'OMBUD_LINK_KEY',
    'OMBUD_SESSION_KEY',
    'OMBUD_RECEIPT_KEY',
    'OMBUD_TOKEN_KEY',
  ].map(ring)
  if (link && session && receipt && token) config.keys = { link, session, receipt, token }
}

const isOrigin = (value: string) => /^https?:\/\/[^/]+\/?$/.test(value) && URL.canParse(value)
const trimSlash = (value: string) => value.replace(/\/$/, '')
export const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.')
