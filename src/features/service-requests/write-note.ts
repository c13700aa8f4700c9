import { demandWritable, isFirstAnswer, moveService, readersOf } from '#domain/service-request.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { addEntry, demandRoom } from './entries.store.ts'
import { demandMayWork } from './may-work.store.ts'
import { recordService } from './service-request-event.store.ts'
import { loadService, type Which } from './service-request-view.store.ts'
import { lawfulRequest, setAnswered, setStatus } from './service-requests.store.ts'

type Note = { text: string; internal: boolean }

/** Either side writes; the first word of those who answer is their answer, and those who were waited for need not be waited for any more. */
export const writeNote = ({ house, caller, params, body }: Visit<Which, unknown, Note>) =>
  transact(house, caller, async (tx) => {
    const { row, side } = await loadService(tx, params.serviceRequestId)
    const request = lawfulRequest(row)
    const part = demandWritable(request, side)
    await demandMayWork(tx, row)
    const readers = readersOf(row.way, side, body.internal)
    await demandRoom(tx, row)
    await addEntry(tx, row, { kind: 'note', side, readers, text: body.text })
    if (isFirstAnswer(request, part, readers)) await setAnswered(tx, row)
    if (row.status === 'waiting' && part === 'asker' && !body.internal) {
      const status = moveService(request, 'resume', side, tx.now)
      demand((await setStatus(tx, row, status)) === 1, 'service-request-state', { status: row.status })
      await addEntry(tx, row, { kind: 'resumed', side, readers })
    }
    await recordService(tx, row, { kind: 'service-request.noted', readers, facts: { internal: body.internal } })
    return { done: true as const }
  })
