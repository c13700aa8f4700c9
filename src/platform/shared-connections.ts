import pg from 'pg'
import { DatabaseBusy } from './busy.ts'

/** So many whole reads may wait on one connection; more means that the database does not keep up. */
const DEEPEST = 200

/**
 * A few connections that carry the short reads of many callers, one whole transaction behind the other: under load the server finds the
 * next one waiting, where a connection per read costs both sides a wake-up each (decision 0019). Only for reads by key: whoever stands
 * behind a long question waits for it.
 */
export class SharedConnections {
  private readonly lanes: Lane[]

  constructor(connect: () => pg.Client, count: number) {
    this.lanes = Array.from({ length: count }, () => new Lane(connect))
  }

  /** How many reads find a place, those on their way among them. */
  get room(): number {
    return this.lanes.length * DEEPEST
  }

  async run<T>(read: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    const lane = this.lanes.reduce((least, other) => (other.waiting < least.waiting ? other : least))
    if (lane.waiting >= DEEPEST) throw new DatabaseBusy(`${DEEPEST} reads wait on each shared connection`)
    lane.waiting += 1
    try {
      return await read(await lane.client())
    } finally {
      lane.waiting -= 1
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.close()))
  }
}

class Lane {
  waiting = 0
  private open: Promise<pg.Client> | undefined
  private readonly connect: () => pg.Client
  constructor(connect: () => pg.Client) {
    this.connect = connect
  }

  /** Opened at the first read, and anew after it broke: what was on its way then fails, the next read finds a new one. */
  client(): Promise<pg.Client> {
    return (this.open ??= this.begin())
  }

  private async begin() {
    const client = this.connect()
    const forget = () => (this.open = undefined)
    client.on('error', forget).on('end', forget)
    await client.connect().catch((error: unknown) => {
      forget()
      throw error
    })
    return client
  }

  async close() {
    await (await this.open?.catch(() => undefined))?.end()
  }
}
