import type { FastifyReply } from 'fastify'
import { Replay } from '#platform/replay.ts'

/** A call made before is answered as it was then; where the answer held a secret, it says only that it is done. */
export async function replayOf(run: () => Promise<unknown>, reply: FastifyReply): Promise<unknown> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Replay)) throw error
    reply.header('idempotency-replayed', 'true')
    if (error.secret) {
      reply
        .status(200)
        .type('application/json; charset=utf-8')
        .serializer((value: unknown) => JSON.stringify(value))
      return { done: true, shownOnce: true }
    }
    return error.answer
  }
}
