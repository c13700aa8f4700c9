import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import type { Consent } from './types.ts'

type Rights = NonNullable<Consent['rights']>

/** What is asked as a difference from what runs: role by role, new, longer, or as it is now. */
export function WhatChanges({ rights }: { rights: Rights }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  if (!rights.changes) return null
  const before = new Map(rights.changes.before.map((one) => [one.role, one.lastDay]))
  const difference = (role: Rights['roles'][number]) => {
    const was = before.get(role.id)
    if (was === undefined) return words('terms.new')
    if (was >= role.lastDay) return words('terms.same')
    return words('terms.longer', { date: formats.date(role.lastDay), before: formats.date(was) })
  }
  return (
    <div className={look.stackTight}>
      <p className={look.body}>{words('invitation.changes')}</p>
      <Points
        points={rights.roles.map((role) => (
          <>
            {name('role', role.id)} – <strong>{difference(role)}</strong>
          </>
        ))}
      />
    </div>
  )
}
