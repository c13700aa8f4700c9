import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useTermsWords } from '../../shared/rooms/parts/useTermsWords.ts'
import type { Consent } from './types.ts'

/** The roles by their names, as the directory has them, and which of the partner's people would hold each. */
export function RoleNames({ rights, partner }: { rights: NonNullable<Consent['rights']>; partner: string }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const terms = useTermsWords()
  return (
    <div className={look.stackTight}>
      <p className={look.quiet}>
        {words('invitation.roles.template', { template: rights.templateName ?? name('template', rights.template) })}
      </p>
      {rights.roles.map((role) => (
        <div key={role.id}>
          <p className={look.strong}>{name('role', role.id)}</p>
          <p className={look.quiet}>{formats.list(role.actions.map((action) => name('action', action)))}</p>
          <p className={look.body}>{terms(role)}</p>
          {role.optionalBecause && (
            <p className={look.body}>{words('terms.optional', { reason: role.optionalBecause })}</p>
          )}
        </div>
      ))}
      <dl className={look.stackTight}>
        {rights.heldBy
          .filter((held) => held.roles.length > 0)
          .map((held) => (
            <div key={held.group}>
              <dt className={look.strong}>
                {words('invitation.roles.heldBy', { role: held.name ?? name('role', held.group), partner })}
              </dt>
              <dd className={look.quiet}>{formats.list(held.roles.map((role) => name('role', role)))}</dd>
            </div>
          ))}
      </dl>
    </div>
  )
}
