import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../api.ts'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { FormDialog } from '../parts/FormDialog.tsx'
import type { ServiceRequest, Verb } from './types.ts'

const ORDER: readonly Verb[] = ['solve', 'wait', 'resume', 'escalate', 'reopen', 'close']
/** Without a word these would say nothing to whoever reads them. */
const NEEDS_WORDS: readonly Verb[] = ['wait', 'escalate']

/** What this side can do with it now; each asks first, with room for a word beside it. */
export function Moves({ one, at }: { one: ServiceRequest; at: string }) {
  const words = useWords()
  const [open, setOpen] = useState<Verb>()
  const verbs = ORDER.filter((verb) => one.may.moves.includes(verb))
  return (
    <>
      {verbs.map((verb) => (
        <Button key={verb} onClick={() => setOpen(verb)}>
          {words(`support.move.${verb}`)}
        </Button>
      ))}
      {open && <MoveDialog verb={open} one={one} at={at} onClose={() => setOpen(undefined)} />}
    </>
  )
}

type Props = { verb: Verb; one: ServiceRequest; at: string; onClose: () => void }

function MoveDialog({ verb, one, at, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const [text, setText] = useState('')
  const { run, busy, problem } = useAct(
    (key) =>
      verb === 'escalate'
        ? call('POST', `${at}/escalation`, { key, version: one.version, body: { text } })
        : call('POST', `${at}/moves`, { key, version: one.version, body: { verb, text: text.trim() || null } }),
    [at.slice(0, at.lastIndexOf('/'))],
  )
  return (
    <FormDialog
      title={words(`support.move.${verb}.title`)}
      verb={words(`support.move.${verb}`)}
      busy={busy}
      problem={problem}
      onSubmit={async () => {
        if (await run()) onClose()
      }}
      onClose={onClose}
    >
      <p className={look.body}>{words(`support.move.${verb}.what`)}</p>
      <LongTextField
        label={words('support.move.text')}
        optional={!NEEDS_WORDS.includes(verb)}
        pointer="/text"
        maxLength={10_000}
        value={text}
        onChange={setText}
      />
    </FormDialog>
  )
}
