import { createAdapterFactory, type CleanedWhere } from 'better-auth/adapters'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { sha256 } from '#platform/keys.ts'
import { runTransaction, type Transaction } from '#platform/transaction.ts'

type Row = Record<string, unknown>
type Found = { model: string; where: CleanedWhere[] }

/** What the sign-in library may touch: its own six tables, under its own door, within one cloud. */
const TABLES = ['user', 'session', 'account', 'verification', 'twoFactor', 'passkey']

/**
 * The sign-in library's storage. Three things are ours: every statement runs under the door of sign-in, a session's token is stored
 * as its hash only, and addresses are looked for in one cloud.
 */
export function credentialStore(db: Database, cloud: string) {
  const run = <T>(work: (tx: Transaction) => Promise<T>) =>
    runTransaction(db, { door: 'ombud_sign_in' }, sql`select 1`, work)
  return createAdapterFactory({
    config: {
      adapterId: 'ombud',
      adapterName: 'Ombud',
      supportsUUIDs: true,
      supportsJSON: true,
      supportsDates: true,
      supportsBooleans: true,
      customIdGenerator: () => newId(),
    },
    adapter: () => ({
      create: async ({ model, data }) =>
        run(async (tx) =>
          shown(model, data, await tx.first(insertion(model, stored(model, data as Row), cloud))),
        ) as never,
      findOne: async (find) =>
        run(async (tx) =>
          shownFor(
            find,
            await tx.first(sql<Row>`select * from ${table(find.model)} where ${matching(find, cloud)} limit 1`),
          ),
        ) as never,
      findMany: async ({ model, where, limit, offset, sortBy }) =>
        run((tx) =>
          tx.rows(sql`select * from ${table(model)} where ${matching({ model, where: where ?? [] }, cloud)}
          ${sortBy ? sql`order by ${sql.ref(sortBy.field)} ${sql.raw(sortBy.direction === 'desc' ? 'desc' : 'asc')}` : sql``} limit ${limit} offset ${offset ?? 0}`),
        ) as never,
      count: async ({ model, where }) =>
        run(
          async (tx) =>
            (
              await tx.first(
                sql<{
                  n: number
                }>`select count(*) as n from ${table(model)} where ${matching({ model, where: where ?? [] }, cloud)}`,
              )
            )?.n ?? 0,
        ),
      update: async ({ model, where, update }) =>
        run(async (tx) =>
          shownFor(
            { model, where },
            await tx.first(
              sql<Row>`update ${table(model)} set ${assignments(model, update as Row)} where ${matching({ model, where }, cloud)} returning *`,
            ),
          ),
        ) as never,
      updateMany: async ({ model, where, update }) =>
        run((tx) =>
          tx.run(
            sql`update ${table(model)} set ${assignments(model, update)} where ${matching({ model, where }, cloud)}`,
          ),
        ),
      delete: async (find) =>
        void (await run((tx) => tx.run(sql`delete from ${table(find.model)} where ${matching(find, cloud)}`))),
      deleteMany: async (find) =>
        run((tx) => tx.run(sql`delete from ${table(find.model)} where ${matching(find, cloud)}`)),
      consumeOne: async (find) =>
        run(async (tx) =>
          shownFor(
            find,
            await tx.first(
              sql<Row>`delete from ${table(find.model)} where "id" in (select "id" from ${table(find.model)} where ${matching(find, cloud)} limit 1 for update) returning *`,
            ),
          ),
        ) as never,
      incrementOne: async ({ model, where, increment, set }) =>
        run(async (tx) =>
          shownFor(
            { model, where },
            await tx.first(
              sql<Row>`update ${table(model)} set ${sql.join([...additions(increment), ...pairs(model, set ?? {})])} where ${matching({ model, where }, cloud)} returning *`,
            ),
          ),
        ) as never,
    }),
  })
}

function table(model: string): RawBuilder<unknown> {
  if (!TABLES.includes(model)) throw new Error(`the sign-in library asked for ${model}`)
  return sql.raw(`auth."${model}"`)
}

export const tokenHash = (token: string) => sha256(token).toString('base64url')
const stored = (model: string, data: Row): Row =>
  model === 'session' && typeof data.token === 'string' ? { ...data, token: tokenHash(data.token) } : data
/** The library goes on with the token it made; only its hash was written. */
const shown = (model: string, given: Row, row: Row | undefined) =>
  row && model === 'session' ? { ...row, token: given.token } : row
const shownFor = ({ model, where }: Found, row: Row | undefined) => {
  const token = where.find((w) => w.field === 'token')?.value
  return (row && model === 'session' && token !== undefined ? { ...row, token } : row) ?? null
}

function insertion(model: string, data: Row, cloud: string): RawBuilder<Row> {
  const extra: Record<string, RawBuilder<unknown>> = {}
  if (model === 'user') extra.cloud = sql`${cloud}`
  if (model === 'session') {
    // A session of somebody with a second factor exists only after it was proved; the library deletes the one it made before.
    extra.secondFactor = sql`coalesce((select "twoFactorEnabled" from auth."user" where "id" = ${data.userId}), false)`
    extra.lentPassword = sql`coalesce((select "setByOther" from auth."account" where "userId" = ${data.userId} and "providerId" = 'credential'), false)`
  }
  const columns = [...Object.keys(data), ...Object.keys(extra)].map((name) => sql.ref(name))
  const values = [...Object.values(data).map((value) => sql`${value}`), ...Object.values(extra)]
  return sql<Row>`insert into ${table(model)} (${sql.join(columns)}) values (${sql.join(values)}) returning *`
}

const additions = (increment: Record<string, number>) =>
  Object.entries(increment).map(([name, by]) => sql`${sql.ref(name)} = coalesce(${sql.ref(name)}, 0) + ${by}`)
const pairs = (model: string, data: Row) =>
  Object.entries(stored(model, data)).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
const assignments = (model: string, data: Row) => sql.join(pairs(model, data))

const OPERATORS: Record<string, string> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' }

function matching({ model, where }: Found, cloud: string): RawBuilder<unknown> {
  const conditions = where.map((w) => condition(model, w))
  const joined =
    conditions.length === 0
      ? sql`true`
      : conditions.reduce((all, next, i) =>
          where[i]?.connector === 'OR' ? sql`${all} or ${next}` : sql`${all} and ${next}`,
        )
  return model === 'user' ? sql`"cloud" = ${cloud} and (${joined})` : sql`(${joined})`
}

function condition(model: string, { field, operator, value }: CleanedWhere): RawBuilder<unknown> {
  const name = sql.ref(field)
  if (value === null) return operator === 'ne' ? sql`${name} is not null` : sql`${name} is null`
  if (operator === 'in' || operator === 'not_in')
    return operator === 'in' ? sql`${name} = any(${value})` : sql`not (${name} = any(${value}))`
  const sign = OPERATORS[operator]
  if (!sign) throw new Error(`the sign-in library asked for ${operator}`)
  const compared = model === 'session' && field === 'token' ? tokenHash(String(value)) : value
  return sql`${name} ${sql.raw(sign)} ${compared}`
}
