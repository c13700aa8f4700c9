/** Why the service has not got something yet. */
export const PROVISIONING_CAUSES = ['refused', 'unreachable', 'timed-out', 'answered-wrong', 'working'] as const
export type ProvisioningCause = (typeof PROVISIONING_CAUSES)[number]
/** What came of one call: an HTTP status, or none. */
export type CallResult = { status: number } | { failed: 'unreachable' | 'timed-out' }
/** Done; or not, and after how many seconds to ask again; without seconds it is given up. */
export type Outcome = { done: true } | { done: false; cause: ProvisioningCause; againIn: number | null }

/** Seconds from one call to the next: two days in all, close together first. */
const WAITS = [5, 30, 120, 600, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400] as const
/** A service that says it is at work is asked at least this often, for as long as it says so. */
const WORKING_WAIT = 600
const WORKING_CALLS = 600

/** What the answer to the so-manieth call means. 2xx is done, 202 is at work; a plain no is not asked again, everything else is. */
export function outcomeOf(result: CallResult, calls: number): Outcome {
  const wait = WAITS[calls - 1] ?? null
  if ('failed' in result) return { done: false, cause: result.failed, againIn: wait }
  const { status } = result
  if (status === 202)
    return {
      done: false,
      cause: 'working',
      againIn: calls < WORKING_CALLS ? Math.min(wait ?? WORKING_WAIT, WORKING_WAIT) : null,
    }
  if (status >= 200 && status < 300) return { done: true }
  const passing = status === 408 || status === 425 || status === 429 || status >= 500
  if (passing) return { done: false, cause: 'answered-wrong', againIn: wait }
  return { done: false, cause: status >= 400 ? 'refused' : 'answered-wrong', againIn: null }
}
