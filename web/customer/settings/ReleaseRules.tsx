import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import type { Guardrails } from '../../shared/rooms/elevation/types.ts'
import { useDuration } from '../../shared/rooms/elevation/useDuration.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { usePartnerRelationships } from '../relationships/usePartnerRelationships.ts'

const AddRule = lazy(() => import('./AddRule.tsx'))

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 240px', minWidth: 0 },
})

/** What is released at once when somebody at a partner asks for it, so that nobody here is woken for small things. */
export function ReleaseRules({ guardrails }: { guardrails: Guardrails }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const mayChange = useMay('organisation.manage')
  const [adding, setAdding] = useState(false)
  const { releaseRules } = guardrails
  return (
    <Section
      title={words('guardrails.rules')}
      lead={words('guardrails.rules.what')}
      actions={mayChange && <Button onClick={() => setAdding(true)}>{words('guardrails.rules.add')}</Button>}
    >
      {releaseRules.length === 0 && <p className={look.body}>{words('guardrails.rules.none')}</p>}
      <ul className={styles.list}>
        {releaseRules.map((rule, at) => (
          <li key={JSON.stringify(rule)} className={styles.one}>
            <OneRule rule={rule} />
            {mayChange && <RemoveRule guardrails={guardrails} at={at} />}
          </li>
        ))}
      </ul>
      {adding && (
        <Suspense fallback={null}>
          <AddRule guardrails={guardrails} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </Section>
  )
}

function OneRule({ rule: { partnerId, roles, minutes } }: { rule: Guardrails['releaseRules'][number] }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const duration = useDuration()
  const look = useLook()
  const styles = useStyles()
  const { data } = usePartnerRelationships()
  const partner = data?.items.find((one) => one.partner.id === partnerId)?.partner.name
  return (
    <div className={styles.words}>
      <p className={look.strong}>{formats.list(roles.map((role) => name('role', role)))}</p>
      <p className={look.body}>
        {partnerId === null
          ? words('guardrails.rule.all', { time: duration(minutes) })
          : words('guardrails.rule.one', { partner: partner ?? '…', time: duration(minutes) })}
      </p>
    </div>
  )
}

function RemoveRule({ guardrails: { version, ...now }, at }: { guardrails: Guardrails; at: number }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const path = `${useOrganisationPath()}/guardrails`
  const doing = useDoing(path)
  const [open, setOpen] = useState(false)
  const body = { ...now, releaseRules: now.releaseRules.filter((_, other) => other !== at) }
  const roles = formats.list((now.releaseRules[at]?.roles ?? []).map((role) => name('role', role)))
  return (
    <>
      <Button size="small" aria-label={words('guardrails.rule.remove.named', { roles })} onClick={() => setOpen(true)}>
        {words('guardrails.rule.remove')}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('guardrails.rule.remove.title')}
        verb={words('guardrails.rule.remove')}
        act={(key) => doing(() => call('PUT', path, { key, version, body }))}
      >
        <p>{words('guardrails.rule.remove.what')}</p>
      </Confirm>
    </>
  )
}
