import { randomBytes, randomUUIDv7 } from 'node:crypto'

/** A new id: time-ordered, so that rows lie beside their neighbours in time. */
export const newId = (): string => randomUUIDv7()

/** What hashes of personal values are made with, so that nobody can try values on them. */
export const newSalt = (): Buffer => randomBytes(16)

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

/** The uuid itself, proved to be one: the only guard before it stands literally in a SET LOCAL. */
export function uuid(value: string): string {
  if (!isUuid(value)) throw new TypeError('not a uuid')
  return value
}

export const uuidBytes = (value: string) => Buffer.from(uuid(value).replaceAll('-', ''), 'hex')
export const uuidFromBytes = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
