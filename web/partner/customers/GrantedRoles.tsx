import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { GiveUp } from './GiveUp.tsx'
import type { Customer, Delegation } from './types.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  role: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 240px', minWidth: 0 },
})

/** The roles that were given, what each is for and until when; each can be given back alone. */
export function GrantedRoles({ customer, delegation }: { customer: Customer; delegation: Delegation }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const styles = useStyles()
  const running = delegation.roles.filter(({ endedAt }) => endedAt === null)
  return (
    <Disclosure
      summary={words('partner.rights.granted', {
        template: name('template', delegation.template),
        count: running.length,
      })}
    >
      <ul className={styles.list}>
        {running.map(({ role, lastDay }) => (
          <li key={role} className={styles.role}>
            <div className={styles.words}>
              <p className={look.strong}>{name('role', role)}</p>
              <p>{name('role', `${role}.purpose`)}</p>
              <p className={look.quiet}>{words('partner.rights.role.until', { date: formats.date(lastDay) })}</p>
            </div>
            {running.length > 1 && <GiveUp customer={customer} delegation={delegation} role={role} />}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
