import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { Notice } from '../../states/Notice.tsx'

/** Asked for, and never given by the customer's own decision: named, so that nobody believes it was forgotten. */
export function Withheld({ roles }: { roles: readonly string[] }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  if (roles.length === 0) return null
  return (
    <Notice live={false} title={words('shared.withheld')}>
      {words('shared.withheld.what', { roles: formats.list(roles.map((role) => name('role', role))) })}
    </Notice>
  )
}
