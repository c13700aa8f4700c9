import { useState } from 'react'
import { PROOFS } from '../../../src/domain/recovery.ts'
import { call } from '../../shared/api.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { LongTextField, TextField } from '../../shared/forms/TextField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { useProving } from '../../shared/prove/useProving.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { LanguageField } from '../parts/LanguageField.tsx'
import { useCompanyForm } from '../parts/useCompanyForm.ts'
import { useInstallationPath } from '../parts/useInstallation.ts'
import type { RecoveryInput } from './types.ts'

type Props = { customerId: string; onDone: () => void }

/** Who shall come in, what was seen, and why: none of it can be changed afterwards. */
export function RecoveryForm({ customerId, onDone }: Props) {
  const words = useWords()
  const form = useCompanyForm()
  const proving = useProving()
  const { language } = useLanguage()
  const at = `${useInstallationPath()}/recoveries`
  const [input, setInput] = useState<RecoveryInput>({
    customerId,
    displayName: '',
    email: '',
    language,
    proofKind: 'register',
    proofReference: '',
    proofSeen: '',
    reason: '',
  })
  const set = (part: Partial<RecoveryInput>) => setInput({ ...input, ...part })
  const act = useAct(
    (key) =>
      proving.through(async () => {
        await call('POST', at, { key, body: input })
        onDone()
      }),
    [at],
  )
  return (
    <div className={form}>
      <Form onSubmit={() => act.run()} problem={act.problem} label={words('recoveries.new')}>
        <Person input={input} set={set} />
        <Proof input={input} set={set} />
        {!proving.step && (
          <div>
            <SubmitButton busy={act.busy}>{words('recoveries.new.verb')}</SubmitButton>
          </div>
        )}
      </Form>
      {proving.step && (
        <ProveYou
          step={proving.step}
          verb={words('recoveries.new.verb')}
          busy={act.busy}
          onProved={() => act.run()}
          onStop={proving.stop}
        />
      )}
    </div>
  )
}

type Part = { input: RecoveryInput; set: (part: Partial<RecoveryInput>) => void }

function Person({ input, set }: Part) {
  const words = useWords()
  return (
    <Section title={words('recoveries.new.person')} lead={words('recoveries.new.person.lead')}>
      <TextField
        label={words('recoveries.new.name')}
        pointer="/displayName"
        autoComplete="off"
        maxLength={120}
        value={input.displayName}
        onChange={(displayName) => set({ displayName })}
      />
      <TextField
        label={words('recoveries.new.email')}
        pointer="/email"
        type="email"
        autoComplete="off"
        maxLength={254}
        value={input.email}
        onChange={(email) => set({ email })}
      />
      <LanguageField
        label={words('recoveries.new.language')}
        pointer="/language"
        value={input.language}
        onChange={(language) => set({ language })}
      />
    </Section>
  )
}

function Proof({ input, set }: Part) {
  const words = useWords()
  return (
    <Section title={words('recoveries.new.proof.title')}>
      <SelectField
        label={words('recoveries.new.kind')}
        pointer="/proofKind"
        value={input.proofKind}
        options={PROOFS.map((value) => ({ value, label: words(`recoveries.proof.${value}`) }))}
        onChange={(kind) => set({ proofKind: kind as RecoveryInput['proofKind'] })}
      />
      <TextField
        label={words('recoveries.reference')}
        hint={words('recoveries.reference.hint')}
        pointer="/proofReference"
        autoComplete="off"
        maxLength={200}
        value={input.proofReference}
        onChange={(proofReference) => set({ proofReference })}
      />
      <LongTextField
        label={words('recoveries.seen')}
        hint={words('recoveries.seen.hint')}
        pointer="/proofSeen"
        maxLength={2000}
        value={input.proofSeen}
        onChange={(proofSeen) => set({ proofSeen })}
      />
      <LongTextField
        label={words('recoveries.reason')}
        hint={words('recoveries.reason.hint')}
        pointer="/reason"
        rows={3}
        maxLength={1000}
        value={input.reason}
        onChange={(reason) => set({ reason })}
      />
    </Section>
  )
}
