import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Told } from '../../shared/states/Told.tsx'
import type { Part } from './types.ts'

/** Between reading and accepting something changed: nothing was accepted, and this is what to read again. */
export function ChangedNotice({ parts }: { parts: readonly Part[] }) {
  const words = useWords()
  const formats = useFormats()
  const named = parts.map((part) => words(`invitation.changed.${part}`))
  return (
    <Told tone="warning" title={words('invitation.changed.title')}>
      {words('invitation.changed.lead', { parts: formats.list(named) || words('invitation.changed.wording') })}
    </Told>
  )
}
