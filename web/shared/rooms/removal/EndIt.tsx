import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useFormats } from '../../format.ts'
import { Form } from '../../forms/Form.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct, useRefresh } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Section } from '../parts/Section.tsx'
import type { RemovalAnswer, Removed } from './types.ts'

type Props = { at: string; now: RemovalAnswer; onDone: (removed: Removed) => void }

/** The end now, where nothing stands in the way; on a day, where something does or somebody wants it so; and thinking again. */
export function EndIt({ at, now, onDone }: Props) {
  const words = useWords()
  const look = useLook()
  const refresh = useRefresh()
  const organisation = useOrganisationPath()
  const [asked, setAsked] = useState<'now' | 'resume'>()
  const touched = [organisation]
  const end = async (key: string) => {
    const done = await call<Removed>('POST', at, { key, version: now.version, body: { when: 'now' } })
    onDone(done)
    await refresh(touched)
  }
  const resume = async (key: string) => {
    await call('DELETE', at, { key, version: now.version })
    await refresh(touched)
  }
  const free = now.blockers.length === 0
  return (
    <Section title={words(now.state === 'active' ? 'removal.open' : now.mayResume ? 'removal.goOn' : 'removal.open')}>
      {now.state === 'active' && <Plan at={at} now={now} touched={touched} />}
      <div className={look.row}>
        {free && <Button onClick={() => setAsked('now')}>{words('removal.now')}</Button>}
        {now.mayResume && <Button onClick={() => setAsked('resume')}>{words('removal.resume')}</Button>}
      </div>
      <Confirm
        open={asked === 'now'}
        danger
        onClose={() => setAsked(undefined)}
        title={words('removal.now.title')}
        verb={words('removal.now')}
        keep={words('removal.keep')}
        act={end}
      >
        {words('removal.now.what')}
      </Confirm>
      <Confirm
        open={asked === 'resume'}
        onClose={() => setAsked(undefined)}
        title={words('removal.resume.title')}
        verb={words('removal.resume')}
        act={resume}
      >
        {words('removal.resume.what')}
      </Confirm>
    </Section>
  )
}

function Plan({ at, now, touched }: { at: string; now: RemovalAnswer; touched: readonly string[] }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const [lastDay, setLastDay] = useState(now.earliestDay)
  const { run, busy, problem } = useAct(
    (key) =>
      call('POST', at, {
        key,
        version: now.version,
        body: lastDay === now.earliestDay && now.blockers.length > 0 ? { when: 'earliest' } : { when: 'day', lastDay },
      }),
    touched,
  )
  return (
    <Form onSubmit={() => run()} problem={problem} label={words('removal.plan')}>
      <TextField
        label={words('removal.plan.day')}
        hint={words('removal.plan.day.hint', { date: formats.date(now.earliestDay) })}
        pointer="/lastDay"
        type="date"
        value={lastDay}
        onChange={setLastDay}
      />
      <div className={look.row}>
        <SubmitButton busy={busy}>{words('removal.plan')}</SubmitButton>
      </div>
    </Form>
  )
}
