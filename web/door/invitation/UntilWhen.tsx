import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { PartOf } from './PartOf.tsx'
import type { Consent } from './types.ts'

/** Power has an end, commerce has none: two sentences, never mixed. */
export function UntilWhen({ document: { rights }, changed }: { document: Consent; changed: boolean }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const sameDay = new Set(rights?.roles.map(({ lastDay }) => lastDay)).size < 2
  return (
    <PartOf title={words('invitation.until.title')} changed={changed}>
      {rights && (
        <p className={look.body}>
          {words(sameDay ? 'invitation.until.rights' : 'invitation.until.some', {
            date: formats.date(rights.lastDay),
            days: rights.lengthDays,
            timeZone: rights.timeZone.replaceAll('_', ' '),
          })}
        </p>
      )}
      {rights?.roles.some(({ extendDays }) => extendDays > 0) && (
        <p className={look.body}>{words('invitation.until.extends')}</p>
      )}
      <p className={look.body}>{words('invitation.until.relationship')}</p>
    </PartOf>
  )
}
