import type { ProblemBody } from './contracts.ts'

/** A call that did not succeed: what blocks and how to clear it, in the reader's language where the server could be reached. */
export class ApiProblem extends Error {
  readonly problem: ProblemBody
  constructor(problem: ProblemBody) {
    super(problem.code)
    this.problem = problem
  }
}

/** The server could not be reached; `Problem` has the words. */
export const OFFLINE = 'offline'
export const UNEXPECTED = 'unexpected'

const blank = { type: 'about:blank', title: '', detail: '', status: 0, facts: {}, errors: [], trace_id: '' }

export const offline = () => new ApiProblem({ ...blank, code: OFFLINE })
export const unexpected = (status = 0) => new ApiProblem({ ...blank, status, code: UNEXPECTED })

/** What was met on this side, in words of our own. */
export const told = (title: string, detail: string) => new ApiProblem({ ...blank, code: 'told', title, detail })

/** Whatever was thrown, as a problem that can be drawn. */
export function problemIn(error: unknown): ProblemBody {
  return error instanceof ApiProblem ? error.problem : unexpected().problem
}

export const hasCode = (error: unknown, ...codes: string[]) =>
  error instanceof ApiProblem && codes.includes(error.problem.code)

/** Nobody knows whether the call took effect: the same intent may be sent again under the same key. */
export const isUncertain = ({ status, code }: ProblemBody) =>
  code === OFFLINE || status >= 500 || code === 'key-in-progress'
