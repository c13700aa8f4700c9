import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import { useGroupName } from '../../shared/rooms/delegation/useGroupName.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import type { Customer, Delegation } from './types.ts'
import { Unassign } from './Unassign.tsx'

const AssignDialog = lazy(() => import('./AssignDialog.tsx'))

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 200px', minWidth: 0 },
})

type Props = { customer: Customer; delegation: Delegation }

/** Which groups hold which of the roles; where none does, that nobody can act, loudly. */
export function Assignments({ customer, delegation }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const { name: organisation } = useOrganisation()
  const assigns = useMay('delegations.assign')
  const [asked, setAsked] = useState<string>()
  const assign = assigns && (
    <Button size="small" onClick={() => setAsked('partner.admin-agent')}>
      {words('delegation.assign')}
    </Button>
  )
  return (
    <div className={look.stackTight}>
      <h3 className={look.strong}>{words('delegation.holders')}</h3>
      {delegation.assignments.length === 0 ? (
        <Notice tone="error" live={false} title={words('delegation.holders.none')} actions={assign}>
          {words('delegation.holders.none.what', { organisation })}
        </Notice>
      ) : (
        <>
          <ul className={styles.list}>
            {delegation.assignments.map((one) => (
              <li key={one.group} className={styles.one}>
                <OneAssignment {...{ customer, delegation, one, assigns }} change={() => setAsked(one.group)} />
              </li>
            ))}
          </ul>
          <Unheld delegation={delegation} />
          {assign && <div>{assign}</div>}
        </>
      )}
      {asked !== undefined && (
        <Suspense fallback={null}>
          <AssignDialog {...{ customer, delegation }} first={asked} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
    </div>
  )
}

type OneProps = Props & { one: Delegation['assignments'][number]; assigns: boolean; change: () => void }

function OneAssignment({ customer, delegation, one, assigns, change }: OneProps) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  const { name: organisation } = useOrganisation()
  const group = useGroupName(organisation)(one.group, one.name)
  return (
    <>
      <div className={styles.words}>
        <p className={look.body}>{group}</p>
        <p className={look.quiet}>{formats.list(one.roles.map((role) => name('role', role)))}</p>
      </div>
      {assigns && (
        <div className={look.row}>
          <Button size="small" aria-label={words('delegation.assign.change.named', { group })} onClick={change}>
            {words('delegation.assign.change')}
          </Button>
          <Unassign {...{ customer, delegation, one, group }} />
        </div>
      )}
    </>
  )
}

/** Roles that were given and that no group holds. */
function Unheld({ delegation }: { delegation: Delegation }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const held = new Set(delegation.assignments.flatMap(({ roles }) => roles))
  const unheld = delegation.roles.filter(({ role, endedAt }) => endedAt === null && !held.has(role))
  if (unheld.length === 0) return null
  return (
    <p className={look.strong}>
      {words('delegation.holders.some', { roles: formats.list(unheld.map(({ role }) => name('role', role))) })}
    </p>
  )
}
