import { createHash } from 'node:crypto'
import { readConfig, type Config } from '#platform/config.ts'
import { createLog, type Log } from '#platform/log.ts'

const ring = (purpose: string) => [{ id: 'test', secret: createHash('sha256').update(`test ${purpose}`).digest() }]

/** The same keys in every test, so that evidence made with the template verifies in its copies. */
export const testKeys = { link: ring('link'), session: ring('session'), receipt: ring('receipt'), token: ring('token') }

export const testConfig = (change: Partial<Config> = {}): Config => ({
  ...readConfig({
    OMBUD_MODE: 'demo',
    OMBUD_RATE_LIMIT: '1000000',
    OMBUD_MAIL_FROM: 'Nordmoln <no-reply@nordmoln.example>',
  }),
  keys: testKeys,
  ...change,
})

/** A log that is kept in memory: `lines` is what standard output would have shown. */
export const quietLog = (lines: string[] = []): Log => createLog('info', { write: (line) => void lines.push(line) })
