import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Installation, Sent } from '../../shared/contracts.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { LongTextField, TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { startOfDay, today } from '../parts/dates.ts'
import { useInstallationPath, type ReferenceEdition } from '../parts/useInstallation.ts'
import { Changes } from './Changes.tsx'
import { DataFaults } from './DataFaults.tsx'
import { draftOf, EXAMPLE, parse } from './draft.ts'

const useStyles = makeStyles({
  short: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  example: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  json: { '& textarea': { fontFamily: tokens.fontFamilyMonospace, maxHeight: 'none' } },
})

type Input = Sent<Installation['referenceInput']>
type Props = {
  kind: ReferenceEdition['kind']
  now: ReferenceEdition | undefined
  onDone: (edition: ReferenceEdition) => void
}

/** Starts from the edition in force, so that only what changes has to be written. */
export function EditionForm({ kind, now, onDone }: Props) {
  const words = useWords()
  const styles = useStyles()
  const look = useLook()
  const path = useInstallationPath()
  const [input, setInput] = useState({ edition: '', from: today(), text: draftOf(now, kind) })
  const [tried, setTried] = useState(false)
  const parsed = parse(input.text)
  const act = useAct<Input>(
    async (key, body) => onDone(await call<ReferenceEdition>('POST', `${path}/reference-editions`, { key, body })),
    [`${path}/reference-editions`],
  )
  const submit = () => {
    setTried(true)
    if (parsed.fault === undefined)
      void act.run({ kind, edition: input.edition.trim(), effectiveFrom: startOfDay(input.from), data: parsed.data })
  }
  const set = (part: Partial<typeof input>) => setInput({ ...input, ...part })
  return (
    <Form onSubmit={submit} problem={act.problem} label={words(`operator.${kind}.publish`)}>
      <Section title={words('operator.reference.edition')}>
        <div className={styles.short}>
          <TextField
            label={words('operator.reference.name')}
            hint={words('operator.reference.name.hint')}
            pointer="/edition"
            maxLength={40}
            value={input.edition}
            onChange={(edition) => set({ edition })}
          />
          <TextField
            label={words('operator.reference.from')}
            hint={words('operator.reference.from.hint')}
            pointer="/effectiveFrom"
            type="date"
            value={input.from}
            onChange={(from) => set({ from })}
          />
        </div>
        <div className={styles.json}>
          <LongTextField
            label={words('operator.reference.data')}
            hint={words('operator.reference.data.hint')}
            pointer="/data"
            rows={20}
            fault={
              tried && parsed.fault !== undefined
                ? typeof parsed.fault === 'string'
                  ? words('operator.reference.data.not-an-object', { left: '{', right: '}' })
                  : words('operator.reference.data.broken', parsed.fault)
                : undefined
            }
            value={input.text}
            onChange={(text) => set({ text })}
          />
        </div>
        <DataFaults problem={act.problem} />
        {kind === 'roles' && (
          <Disclosure summary={words('operator.roles.example')}>
            <p className={look.body}>{words('operator.roles.example.lead')}</p>
            <pre className={styles.example}>{EXAMPLE}</pre>
          </Disclosure>
        )}
      </Section>
      {now && parsed.fault === undefined && (
        <Changes kind={kind} before={now.data} after={parsed.data} edition={now.edition} />
      )}
      <div>
        <SubmitButton busy={act.busy}>{words('operator.reference.publish.verb')}</SubmitButton>
      </div>
    </Form>
  )
}
