import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import type { Guardrails } from '../../shared/rooms/elevation/types.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { RemoveRole } from '../relationships/RemoveRole.tsx'
import { usePartnerRelationships } from '../relationships/usePartnerRelationships.ts'

const ChooseNever = lazy(() => import('./ChooseNever.tsx'))

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
})

/** Roles that no partner ever gets, whoever says yes. */
export function NeverRoles({ guardrails }: { guardrails: Guardrails }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const look = useLook()
  const mayChange = useMay('organisation.manage')
  const [choosing, setChoosing] = useState(false)
  const { neverRoles } = guardrails
  return (
    <Section
      title={words('guardrails.never')}
      lead={words('guardrails.never.what')}
      actions={mayChange && <Button onClick={() => setChoosing(true)}>{words('guardrails.never.choose')}</Button>}
    >
      <p className={look.body}>
        {neverRoles.length === 0
          ? words('guardrails.never.none')
          : formats.list(neverRoles.map((role) => name('role', role)))}
      </p>
      <StillRunning neverRoles={neverRoles} />
      {choosing && (
        <Suspense fallback={null}>
          <ChooseNever guardrails={guardrails} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </Section>
  )
}

/** What was given before it was decided goes on, until somebody removes it. */
function StillRunning({ neverRoles }: { neverRoles: readonly string[] }) {
  const words = useWords()
  const name = useNames()
  const styles = useStyles()
  const { data } = usePartnerRelationships()
  const running = (data?.items ?? [])
    .filter((one) => one.state !== 'removed')
    .flatMap((relationship) =>
      relationship.delegations
        .filter((one) => one.endedAt === null)
        .flatMap((delegation) =>
          delegation.roles
            .filter((one) => one.endedAt === null && neverRoles.includes(one.role))
            .map(({ role }) => ({ relationship, delegation, role, partner: relationship.partner.name })),
        ),
    )
  if (running.length === 0) return null
  return (
    <Notice live={false} tone="warning" title={words('guardrails.never.running')}>
      <ul className={styles.list}>
        {running.map(({ relationship, delegation, role, partner }) => (
          <li key={`${delegation.id}/${role}`} className={styles.one}>
            <span>{words('guardrails.never.running.one', { role: name('role', role), partner })}</span>
            {relationship.mayEndRights && <RemoveRole role={role} delegation={delegation} partner={partner} />}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
