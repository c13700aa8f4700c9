import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { rolesHeldBy } from '../../../src/domain/role-catalogue.ts'
import type { Delegation } from './usePartnerRelationships.ts'

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } })

const PARTNER_GROUPS = ['partner.admin-agent', 'partner.helpdesk-agent']

/** The role names behind the plain words, and which of the partner’s people hold them. */
export function HeldBy({ delegation, partner }: { delegation: Delegation; partner: string }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const styles = useStyles()
  const held = PARTNER_GROUPS.map((group) => ({
    group,
    // A role struck from the running rights is held by nobody, whatever the template says.
    roles: rolesHeldBy(delegation.template, [group]).filter((role) =>
      delegation.roles.some((one) => one.role === role && one.endedAt === null),
    ),
  })).filter(({ roles }) => roles.length > 0)
  return (
    <Disclosure summary={words('customer.rights.heldBy', { partner })}>
      <dl className={styles.list}>
        {held.map(({ group, roles }) => (
          <div key={group}>
            <dt className={look.strong}>{words('role.of', { role: name('role', group), organisation: partner })}</dt>
            <dd className={look.body}>{formats.list(roles.map((role) => name('role', role)))}</dd>
          </div>
        ))}
      </dl>
      <p className={look.quiet}>
        {words('customer.rights.template', { template: name('template', delegation.template) })}
      </p>
    </Disclosure>
  )
}
