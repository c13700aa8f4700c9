import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { SEVERITIES, type Severity } from '../../../../src/domain/service-request.ts'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { SubmitButton } from '../../forms/SubmitButton.tsx'
import { LongTextField, TextField } from '../../forms/TextField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { usePlace } from '../../portal/useSession.ts'
import { Section } from '../parts/Section.tsx'
import { ChooseFiles } from './ChooseFiles.tsx'
import { sendFiles } from './sendFiles.ts'
import type { Where } from './types.ts'

type Typed = { subject: string; description: string; severity: Severity; product: string }

type Props = {
  where: Where
  /** Where it is opened, and what goes along with the words. */
  path: string
  more?: Record<string, unknown>
  /** Who reads and answers it. */
  children: ReactNode
}

/** The words of whoever needs help, how badly it hurts, and files to show it. */
export function AskForm({ where, path, more, children }: Props) {
  const words = useWords()
  const look = useLook()
  const [place, navigate] = [usePlace(), useNavigate()]
  const [files, setFiles] = useState<File[]>([])
  const [typed, setTyped] = useState<Typed>({ subject: '', description: '', severity: 'moderate', product: '' })
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const { run, busy, problem } = useAct(
    async (key) => {
      const body = { ...typed, product: typed.product.trim() || null, ...more }
      const { id } = await call<{ id: string }>('POST', path, { key, body })
      const unsent = await sendFiles(`${where.at}/${id}`, files)
      void navigate(place(`${where.to}/${id}`), { state: { unsent } })
    },
    [where.at],
  )
  return (
    <Form problem={problem} onSubmit={() => void run()} label={words('support.new')}>
      <Section title={words('support.new.section')}>
        {children}
        <TextField
          label={words('support.new.subject')}
          pointer="/subject"
          maxLength={150}
          required
          value={typed.subject}
          onChange={(subject) => change({ subject })}
        />
        <SelectField
          label={words('support.severity')}
          hint={words(`support.severity.${typed.severity}.what`)}
          pointer="/severity"
          value={typed.severity}
          options={SEVERITIES.map((value) => ({ value, label: words(`support.severity.${value}`) }))}
          onChange={(severity) => change({ severity: severity as Severity })}
        />
        <TextField
          label={words('support.product')}
          optional
          pointer="/product"
          maxLength={150}
          value={typed.product}
          onChange={(product) => change({ product })}
        />
        <LongTextField
          label={words('support.new.description')}
          pointer="/description"
          rows={7}
          maxLength={10_000}
          value={typed.description}
          onChange={(description) => change({ description })}
        />
        <ChooseFiles files={files} onChange={setFiles} />
        <p className={look.quiet}>{words('support.new.contact')}</p>
        <div>
          <SubmitButton busy={busy}>{words('support.new.verb')}</SubmitButton>
        </div>
      </Section>
    </Form>
  )
}
