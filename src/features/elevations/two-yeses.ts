import type { Given } from '#domain/elevation.ts'
import { demandOneOfTwo, demandTwoNeeded } from '#domain/second-yes.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { agreeToFirstYes, keepFirstYes } from '../first-yeses/first-yeses.store.ts'
import { markAwaitsSecond } from '../first-yeses/subject-held.store.ts'
import { elevationView } from './elevation-view.store.ts'
import type { ElevationRow } from './elevations.store.ts'
import { demandReleasable, holdToAnswer, release, weighGiven } from './release.store.ts'

type One = Visit<{ elevationId: string }>

/** The first of two administrators says yes to what somebody asks for a while: nothing runs, and the others are asked. */
export const giveFirstYesToElevation = (visit: One & Visit<unknown, unknown, Given>) =>
  transact(visit.house, visit.caller, async (tx) => {
    const held = await holdToAnswer(tx, visit.params.elevationId)
    const guardrails = await demandReleasable(tx, held, visit.version)
    const { roles, minutes } = weighGiven(held.row, visit.body, guardrails)
    demandTwoNeeded(tx.actor, roles, guardrails)
    const { row, partner } = held
    const first = await keepFirstYes(tx, {
      kind: 'elevation',
      subject: { ...subjectOf(row), name: partner?.name },
      partnerId: row.partner_id,
      choices: { roles: [...roles], minutes },
    })
    await markAwaitsSecond(tx, first, true)
    const after = { ...row, partner_name: partner?.name ?? null, first_yes_at: tx.now }
    return elevationView(after, tx.actor, tx.now, first)
  })

/** The second administrator agrees to exactly what the first chose: from this moment on it runs. */
export const agreeToElevation = (visit: One & Visit<unknown, unknown, { firstYesId: string }>) =>
  transact(visit.house, visit.caller, async (tx) => {
    const held = await holdToAnswer(tx, visit.params.elevationId)
    demandOneOfTwo(tx.actor)
    const guardrails = await demandReleasable(tx, held, visit.version)
    const subject = subjectOf(held.row)
    const { choices } = await agreeToFirstYes(tx, visit.body.firstYesId, { kind: 'elevation', subject })
    return release(tx, held, weighGiven(held.row, chosen(choices), guardrails))
  })

const subjectOf = ({ id, version }: ElevationRow) => ({ id, version })
const chosen = ({ roles = [], minutes = 0 }: Partial<Given>): Given => ({ roles, minutes })
