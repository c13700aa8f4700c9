import { Radio, RadioGroup, type RadioGroupProps } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import { Form } from '../../../shared/forms/Form.tsx'
import { FormField } from '../../../shared/forms/FormField.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { GoButton } from '../../../shared/portal/Go.tsx'
import { Notice } from '../../../shared/states/Notice.tsx'
import type { Options, Request } from '../types.ts'
import { Blocked } from './Blocked.tsx'
import { previewAskOf, within, type AskDraft } from './draft.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { StepFoot } from './StepFoot.tsx'
import { Terms } from './Terms.tsx'
import { useDirectory } from './useDirectory.ts'
import { useSaveDraft } from './useDraft.ts'
import { usePreview } from './usePreview.ts'
import { WhoFields } from './WhoFields.tsx'
import { WizardFrame } from './WizardFrame.tsx'

type Props = {
  options: Options
  begun: AskDraft
  request?: Request
  /** A request for rights to this customer that is open already. */
  waiting?: string
}
export type Change = (change: Partial<AskDraft>) => void

/** Step one: for what, of whom, in which language, for how long. */
export function WhatStep({ options, begun, request, waiting }: Props) {
  const look = useLook()
  const [draft, setDraft] = useState(begun)
  const [tried, setTried] = useState(false)
  const change = useCallback<Change>((next) => setDraft((before) => ({ ...before, ...next })), [])
  const preview = usePreview(previewAskOf(draft, options))
  const directory = useDirectory(draft.address)
  const { run, busy, problem } = useSaveDraft(request)
  const save = async (next: string) => {
    setTried(true)
    if (isWhole(draft, options) && (draft.to !== 'exact' || (await directory.mayAsk()))) void run({ draft, next })
  }
  const blocked = options.blockedBy !== null
  return (
    <WizardFrame
      purpose={draft.purpose}
      step="what"
      requestId={request?.id}
      aside={!blocked && <PreviewPanel of={preview} to={nameOf(draft)} withLetter />}
    >
      {blocked ? (
        <Blocked code={options.blockedBy!} />
      ) : (
        <Form onSubmit={() => void save('rights')} problem={problem}>
          <div className={look.stack}>
            {waiting && draft.purpose === 'rights' && draft.customerId === begun.customerId && <Waiting id={waiting} />}
            <Purpose draft={draft} change={change} options={options} />
            <WhoFields draft={draft} change={change} options={options} tried={tried} directory={directory} />
            <Terms draft={draft} change={change} options={options} tried={tried} />
            <StepFoot busy={busy} leave={request ? () => void save('') : 'requests'} />
          </div>
        </Form>
      )}
    </WizardFrame>
  )
}

const nameOf = (draft: AskDraft) =>
  (draft.to === 'own' ? draft.customerName : draft.to === 'exact' ? draft.address.trim() : '') || undefined

function isWhole(draft: AskDraft, { openDays }: Options) {
  return (draft.to !== 'own' || draft.customerId !== null) && within(draft.openDays, openDays)
}

function Purpose({ draft, change, options }: { draft: AskDraft; change: Change; options: Options }) {
  const words = useWords()
  const choose: RadioGroupProps['onChange'] = (_, { value }) =>
    value === 'rights'
      ? change({ purpose: 'rights', to: 'own', includeRights: true })
      : change({
          purpose: 'relationship',
          to: 'exact',
          customerId: null,
          customerName: '',
          includeRights: options.rightsForced || options.mayIncludeRights,
        })
  return (
    <FormField label={words('partner.what.purpose')} pointer="/purpose">
      <RadioGroup value={draft.purpose} onChange={choose}>
        <Radio value="relationship" label={words('partner.what.relationship')} />
        <Radio value="rights" label={words('partner.what.rights')} />
      </RadioGroup>
    </FormField>
  )
}

/** Told before anything is written: a second open request for the same would be refused. */
function Waiting({ id }: { id: string }) {
  const words = useWords()
  const see = (
    <GoButton to={`requests/${id}`} size="small">
      {words('partner.rights.waiting.see')}
    </GoButton>
  )
  return <Notice live={false} tone="warning" title={words('partner.rights.waiting')} actions={see} />
}
