import { useState } from 'react'
import { call } from '../../api.ts'
import { CheckField } from '../../forms/CheckField.tsx'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisation } from '../../portal/useSession.ts'
import { Notice } from '../../states/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { ChooseFiles } from './ChooseFiles.tsx'
import { sendFiles, type Unsent } from './sendFiles.ts'
import type { ServiceRequest } from './types.ts'

type Typed = { text: string; internal: boolean; files: File[] }
const NOTHING: Typed = { text: '', internal: false, files: [] }

/** A word to all who take part, or to colleagues alone; with files, where the installation takes them. */
export function WriteForm({ one, at }: { one: ServiceRequest; at: string }) {
  const words = useWords()
  const look = useLook()
  const { name: organisation } = useOrganisation()
  const [typed, setTyped] = useState(NOTHING)
  const [unsent, setUnsent] = useState<Unsent[]>([])
  const names = { customer: one.customer.name, partner: one.partner?.name ?? '' }
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const { run, busy, problem } = useAct(
    async (key) => {
      const { text, internal, files } = typed
      if (text.trim() || files.length === 0) await call('POST', `${at}/notes`, { key, body: { text, internal } })
      setUnsent(await sendFiles(at, files, internal))
      setTyped(NOTHING)
    },
    [at.slice(0, at.lastIndexOf('/'))],
  )
  return (
    <Section title={words('support.write')}>
      <Form problem={problem} onSubmit={() => void run()} label={words('support.write')}>
        {unsent.map(({ name, title, detail }) => (
          <Notice key={name} tone="warning" title={words('support.file.failed', { name })}>
            {title}. {detail}
          </Notice>
        ))}
        <LongTextField
          label={words('support.write.text')}
          hint={
            typed.internal
              ? words('support.internal.hint', { organisation })
              : words(`support.write.readers.${readersOf(one)}`, names)
          }
          pointer="/text"
          rows={5}
          maxLength={10_000}
          value={typed.text}
          onChange={(text) => change({ text })}
        />
        {one.may.attach ? (
          <ChooseFiles files={typed.files} onChange={(files) => change({ files })} />
        ) : (
          <p className={look.quiet}>{words('support.file.off')}</p>
        )}
        {one.may.internal && (
          <CheckField
            label={words('support.internal.box')}
            checked={typed.internal}
            onChange={(internal) => change({ internal })}
          />
        )}
        <div>
          <SubmitButton busy={busy}>
            {words(typed.internal ? 'support.write.verb.internal' : 'support.write.verb')}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  )
}

const readersOf = ({ way, partner, answering }: ServiceRequest) =>
  way === 'without-rights'
    ? ('pair' as const)
    : partner === null
      ? ('alone' as const)
      : answering === 'partner'
        ? ('first-line' as const)
        : ('all' as const)
