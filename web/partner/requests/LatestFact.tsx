import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { datedFacts } from './datedFacts.ts'
import type { RequestRow } from './types.ts'

/** The newest thing that happened, and when an open request ends. */
export function LatestFact({ request }: { request: RequestRow }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const latest = datedFacts(request).at(-1)
  return (
    <div>
      {latest && words(`partner.fact.${latest.kind}.on`, { date: formats.shortDay(latest.at) })}
      {request.state === 'open' && request.expiresAt && (
        <div className={look.quiet}>
          {words('partner.requests.openUntil', { date: formats.shortDay(request.expiresAt) })}
        </div>
      )}
    </div>
  )
}
