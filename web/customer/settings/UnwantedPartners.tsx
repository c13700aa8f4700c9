import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import type { Answer, Elevations } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { useProving } from '../../shared/prove/useProving.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Problem } from '../../shared/states/Problem.tsx'

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
  words: { flex: '1 1 200px', minWidth: 0 },
})

type Met = Answer<Elevations['metPartners']>
type Partner = Met['items'][number]

/** Partners that have asked something here, and which of them are to ask no more. */
export function UnwantedPartners() {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const read = useRead<Met>(`${useOrganisationPath()}/unwanted-partners`)
  const mayChange = useMay('organisation.manage')
  return (
    <Section title={words('guardrails.unwanted')} lead={words('guardrails.unwanted.what')}>
      <Shown of={read}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={look.body}>{words('guardrails.unwanted.nobody')}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((partner) => (
                <OnePartner key={partner.id} partner={partner} mayChange={mayChange} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Section>
  )
}

function OnePartner({ partner, mayChange }: { partner: Partner; mayChange: boolean }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const styles = useStyles()
  const { unwantedSince } = partner
  return (
    <li className={styles.one}>
      <div className={styles.words}>
        <p className={look.strong}>{partner.name}</p>
        <p className={look.body}>
          {unwantedSince
            ? words('guardrails.unwanted.since', { since: formats.day(unwantedSince) })
            : words('guardrails.unwanted.not')}
        </p>
      </div>
      {mayChange && (unwantedSince ? <Allow partner={partner} /> : <Stop partner={partner} />)}
    </li>
  )
}

function Stop({ partner: { id, name } }: { partner: Partner }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/unwanted-partners`
  const doing = useDoing(path)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        aria-label={words('guardrails.unwanted.stop.named', { partner: name })}
        onClick={() => setOpen(true)}
      >
        {words('guardrails.unwanted.stop')}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('guardrails.unwanted.stop.title', { partner: name })}
        verb={words('guardrails.unwanted.stop')}
        act={(key) => doing(() => call('PUT', `${path}/${id}`, { key }))}
      >
        <p>{words('guardrails.unwanted.stop.what')}</p>
      </Confirm>
    </>
  )
}

/** Lets something in again, so that it must be sure who says it. */
function Allow({ partner: { id, name } }: { partner: Partner }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/unwanted-partners`
  const proving = useProving()
  const { run, busy, problem } = useAct(
    (key) => proving.through(() => call('DELETE', `${path}/${id}`, { key })),
    [path],
  )
  if (proving.step)
    return (
      <ProveYou
        step={proving.step}
        verb={words('guardrails.rule.confirm')}
        busy={busy}
        onProved={() => run()}
        onStop={proving.stop}
      />
    )
  return (
    <>
      <Button
        size="small"
        disabledFocusable={busy}
        aria-label={words('guardrails.unwanted.allow.named', { partner: name })}
        onClick={() => void run()}
      >
        {words('guardrails.unwanted.allow')}
      </Button>
      {problem && <Problem problem={problem} />}
    </>
  )
}
