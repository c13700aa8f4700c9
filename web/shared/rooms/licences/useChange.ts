import { useRef, useState } from 'react'
import { call } from '../../api.ts'
import type { ProblemBody } from '../../contracts.ts'
import { leaveIfSignedOut } from '../../portal/queries.ts'
import { useRefresh } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { isUncertain, problemIn } from '../../problem.ts'
import { uuid } from '../../uuid.ts'
import { wishedFor, type Wishes } from './boxes.ts'
import { AT_ONCE, type Change, type ChangeInput, type Outcome, type Whom } from './types.ts'

export type Line = { productId: string; outcome: Outcome; count: number }
export type Phase = 'asked' | 'running' | 'stopped' | 'done'
type Run = { phase: Phase; done: number; lines: readonly Line[]; problem?: ProblemBody }
/** Where the run is: which thousand comes next, and under which name its call is known. */
type Place = { intent: string; wishes: string; batch: number; cursor: string | null }

/**
 * Changes the licences of people, a thousand at a time, one call after the other. Each has a key of its own, so that after a broken line
 * the same thousand is asked for again and counted once. It can be stopped between two, and goes on from there.
 */
export function useChange(whom: Whom) {
  const path = useOrganisationPath()
  const refresh = useRefresh()
  const [run, setRun] = useState<Run>({ phase: 'asked', done: 0, lines: [] })
  const [stopping, setStopping] = useState(false)
  const stop = useRef(false)
  const place = useRef<Place>(undefined)

  const start = async (wishes: Wishes) => {
    const text = JSON.stringify(wishes)
    if (place.current?.wishes !== text) place.current = { intent: uuid(), wishes: text, batch: 0, cursor: null }
    stop.current = false
    setStopping(false)
    setRun((now) => ({ ...now, phase: 'running', problem: undefined }))
    try {
      while ((await step(wishes, place.current)) && !stop.current);
      setRun((now) => ({ ...now, phase: restOf(whom, place.current) ? 'stopped' : 'done' }))
    } catch (error) {
      leaveIfSignedOut(error)
      const problem = problemIn(error)
      const begun = (place.current?.batch ?? 0) > 0
      // Refused before anything was done: the next press is another intent.
      if (!begun && !isUncertain(problem)) place.current = undefined
      setRun((now) => ({ ...now, phase: begun ? 'stopped' : 'asked', problem }))
    }
    await refresh([`${path}/licences`, `${path}/people`, `${path}/activity`])
  }

  /** One thousand; tells whether there is another. */
  const step = async (wishes: Wishes, here: Place) => {
    const people = restOf(whom, here)
    if (!people) return false
    const body: ChangeInput = { people, give: wishedFor(wishes, 'give'), take: wishedFor(wishes, 'take') }
    const key = `${here.intent}-${here.batch}`
    const answer = await call<Change>('POST', `${path}/licences/changes`, { body, key })
    Object.assign(here, { batch: here.batch + 1, cursor: answer.next })
    setRun((now) => ({ ...now, done: now.done + answer.people, lines: counted(now.lines, answer) }))
    return restOf(whom, here) !== undefined
  }

  const halt = () => {
    stop.current = true
    setStopping(true)
  }
  const goOn = () => void (place.current && start(JSON.parse(place.current.wishes) as Wishes))
  return { ...run, start, goOn, stop: halt, stopping }
}

/** Whom the next call is about; nothing where nobody is left. */
function restOf(whom: Whom, here: Place | undefined): ChangeInput['people'] | undefined {
  const { batch = 0, cursor = null } = here ?? {}
  if ('q' in whom) return batch === 0 || cursor !== null ? { q: whom.q, cursor } : undefined
  const ids = whom.people.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE).map((person) => person.id)
  return ids.length > 0 ? ids : undefined
}

function counted(lines: readonly Line[], { results }: Change): Line[] {
  const sums = new Map(lines.map((line) => [`${line.productId} ${line.outcome}`, line]))
  for (const { productId, outcome, people } of results) {
    const before = sums.get(`${productId} ${outcome}`)?.count ?? 0
    sums.set(`${productId} ${outcome}`, { productId, outcome, count: before + people.length })
  }
  return [...sums.values()]
}
