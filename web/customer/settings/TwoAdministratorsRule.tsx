import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { useProving } from '../../shared/prove/useProving.ts'
import type { TwoAdministrators } from '../../shared/rooms/elevation/types.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { Problem } from '../../shared/states/Problem.tsx'

/** Whether two administrators must agree to roles of high risk. */
export function TwoAdministratorsRule() {
  const read = useRead<TwoAdministrators>(`${useOrganisationPath()}/guardrails/two-administrators`)
  return <Shown of={read}>{(two) => <Rule two={two} />}</Shown>
}

function Rule({ two: { on, administrators, dropAsked } }: { two: TwoAdministrators }) {
  const words = useWords()
  const look = useLook()
  const mayChange = useMay('invitation.accept')
  const { change, busy, problem, proving } = useChange()
  const waits = dropAsked?.standing === 'waits' ? dropAsked : undefined
  const alone = administrators < 2
  const verb = on ? (alone ? 'guardrails.two.off.alone' : 'guardrails.two.off') : 'guardrails.two.on'
  return (
    <Section
      title={words('guardrails.two')}
      lead={words('guardrails.two.what')}
      actions={
        mayChange &&
        (!waits || alone) &&
        !proving.step && (
          <Button disabledFocusable={busy} onClick={() => void change({ method: on ? 'DELETE' : 'PUT' })}>
            {words(verb)}
          </Button>
        )
      }
    >
      <p className={look.strong}>{words(on ? 'guardrails.two.is' : 'guardrails.two.isNot')}</p>
      {on && <p className={look.body}>{words(alone ? 'guardrails.two.alone' : 'guardrails.two.off.what')}</p>}
      {waits && <DropAsked first={waits} change={change} busy={busy} proving={proving.step !== undefined} />}
      {problem && !proving.step && <Problem problem={problem} />}
      {proving.step && (
        <ProveYou
          step={proving.step}
          verb={words('guardrails.rule.confirm')}
          busy={busy}
          onProved={() => change()}
          onStop={proving.stop}
        />
      )}
    </Section>
  )
}

type Change = { method: 'PUT' | 'POST' | 'DELETE'; at?: string; body?: object }
type Asked = {
  first: NonNullable<TwoAdministrators['dropAsked']>
  change: (what: Change) => unknown
  busy: boolean
  proving: boolean
}

/** Somebody wants one yes to be enough again; another agrees or says no. */
function DropAsked({ first, change, busy, proving }: Asked) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const one = `first-yeses/${first.id}`
  const { agree, refuse, takeBack } = first.may
  const answers: [boolean, 'agree' | 'refuse' | 'takeBack', Change][] = [
    [
      agree,
      'agree',
      { method: 'POST', at: 'guardrails/two-administrators/second-yes', body: { firstYesId: first.id } },
    ],
    [refuse, 'refuse', { method: 'POST', at: `${one}/refusal` }],
    [takeBack, 'takeBack', { method: 'DELETE', at: one }],
  ]
  const values = { name: first.by.displayName ?? '—', at: formats.moment(first.at) }
  const buttons = answers
    .filter(([may]) => may)
    .map(([, verb, what]) => (
      <Button key={verb} size="small" disabledFocusable={busy} onClick={() => void change(what)}>
        {name('guardrails.two', verb)}
      </Button>
    ))
  return (
    <Notice
      live={false}
      title={words(first.own ? 'guardrails.two.asked.own' : 'guardrails.two.asked', values)}
      actions={!proving && buttons.length > 0 && buttons}
    >
      {words('guardrails.two.asked.until')}
    </Notice>
  )
}

/** What is done here asks first who it is; proved, the same is done again. */
function useChange() {
  const path = useOrganisationPath()
  const proving = useProving()
  const act = useAct(
    (key, { method, at = 'guardrails/two-administrators', body }: Change) =>
      proving.through(() => call(method, `${path}/${at}`, { key, body })),
    [path],
  )
  const [last, remember] = useState<Change>({ method: 'PUT' })
  const change = async (what: Change = last) => {
    remember(what)
    if (await act.run(what)) proving.stop()
  }
  return { ...act, change, proving }
}
