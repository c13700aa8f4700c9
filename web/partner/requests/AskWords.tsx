import { useNames, useWords } from '../../shared/intl/useWords.ts'
import type { RequestRow } from './types.ts'

type Asked = Pick<RequestRow, 'purpose' | 'includeRights' | 'template' | 'lengthDays'>

/** What is asked for, in one line. */
export function AskWords({ request }: { request: Asked }) {
  const words = useWords()
  const name = useNames()
  const purpose = words(`partner.ask.purpose.${request.purpose}`)
  if (!request.includeRights || !request.template) return <>{words('partner.ask.withoutRights', { purpose })}</>
  return (
    <>
      {words('partner.ask.withRights', {
        purpose,
        template: name('template', request.template),
        days: request.lengthDays ?? 0,
      })}
    </>
  )
}
