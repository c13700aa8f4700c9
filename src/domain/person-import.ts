import { Refusal } from './refusal.ts'

export const IMPORT_STATES = ['reading', 'unreadable', 'checked', 'running', 'stopped', 'cancelled', 'done'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** What somebody does to an import, and from where: `run` begins it, or goes on where it was stopped. */
export const IMPORT_MOVES = {
  run: { from: ['checked', 'stopped'], to: 'running' },
  cancel: { from: ['checked', 'running', 'stopped'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly ImportState[]; to: ImportState }>
export type ImportVerb = keyof typeof IMPORT_MOVES

export const mayMove = (state: ImportState, verb: ImportVerb) =>
  (IMPORT_MOVES[verb].from as readonly ImportState[]).includes(state)

export function demandMove(state: ImportState, verb: ImportVerb): ImportState {
  if (!mayMove(state, verb)) throw new Refusal('import-not-now', { state })
  return IMPORT_MOVES[verb].to
}

/** How long it will go on, by the pace since somebody said yes; nothing before there is a pace. */
export function remainingSeconds(run: { done: number; total: number; from: number; startedAt: Date; now: Date }) {
  const elapsed = (run.now.getTime() - run.startedAt.getTime()) / 1000
  const since = run.done - run.from
  if (since <= 0 || elapsed <= 0) return null
  return Math.ceil(((run.total - run.done) * elapsed) / since)
}
