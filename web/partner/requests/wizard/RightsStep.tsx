import { useState } from 'react'
import { Form } from '../../../shared/forms/Form.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import { Notice } from '../../../shared/states/Notice.tsx'
import { useLook } from '../../../shared/look/styles.ts'
import type { Options, Request } from '../types.ts'
import { AskAgent } from './AskAgent.tsx'
import { isWholeTerm, OWN, previewAskOf, within, type AskDraft } from './draft.ts'
import { OwnRoles } from './OwnRoles.tsx'
import { LengthField } from './LengthField.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { RightsBox } from './RightsBox.tsx'
import { StepFoot } from './StepFoot.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import { useSaveDraft } from './useDraft.ts'
import { usePreview } from './usePreview.ts'
import type { Change } from './WhatStep.tsx'
import { WizardFrame } from './WizardFrame.tsx'

type Props = { options: Options; begun: AskDraft; request: Request }

/** Step two: with rights or without, which, and until when. */
export function RightsStep({ options, begun, request }: Props) {
  const words = useWords()
  const look = useLook()
  const [draft, setDraft] = useState(begun)
  const [tried, setTried] = useState(false)
  const change: Change = (next) => setDraft((before) => ({ ...before, ...next }))
  const preview = usePreview(previewAskOf(draft, options))
  const { run, busy, problem } = useSaveDraft(request)
  const save = (next: string) => {
    setTried(true)
    if (!draft.includeRights || isWhole(draft, options)) void run({ draft, next })
  }
  const needsAgent = draft.includeRights && !options.mayIncludeRights
  return (
    <WizardFrame
      purpose={draft.purpose}
      step="rights"
      requestId={request.id}
      aside={<PreviewPanel of={preview} withLetter />}
    >
      <Form onSubmit={() => !needsAgent && save('email')} problem={problem}>
        <div className={look.stack}>
          {draft.changes !== null && <Notice live={false} title={words('partner.rights.changing')} />}
          <RightsBox draft={draft} options={options} change={change} />
          {draft.includeRights && (
            <>
              <TemplateChoice draft={draft} options={options} change={change} />
              {draft.template === OWN ? (
                <OwnRoles {...{ draft, options, change, tried }} />
              ) : (
                <LengthField {...{ draft, options, change, tried }} until={preview.data?.until ?? null} />
              )}
            </>
          )}
          {!options.mayIncludeRights && <AskAgent draft={draft} options={options} request={request} />}
          <StepFoot
            busy={busy}
            leave={() => save('')}
            back={() => save('what')}
            instead={needsAgent ? <></> : undefined}
          />
        </div>
      </Form>
    </WizardFrame>
  )
}

const isWhole = ({ template, terms, lengthDays }: AskDraft, options: Options) =>
  template === OWN
    ? terms.length > 0 && terms.every((one) => isWholeTerm(one, options))
    : within(lengthDays, options.rightsDays)
