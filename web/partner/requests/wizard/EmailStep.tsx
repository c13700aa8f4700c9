import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { usePlace } from '../../../shared/portal/useSession.ts'
import { problemIn } from '../../../shared/problem.ts'
import { Loading } from '../../../shared/states/Loading.tsx'
import { Notice } from '../../../shared/states/Notice.tsx'
import { RequestProblem } from '../RequestProblem.tsx'
import { hasLink } from '../letter/body.ts'
import { HandOutButtons } from '../letter/HandOutButtons.tsx'
import { keepLetter, recallLetter } from '../letter/keptLetter.ts'
import { LetterEditor } from '../letter/LetterEditor.tsx'
import { useHandOut } from '../letter/useHandOut.ts'
import type { Letter, Options, Preview, Request } from '../types.ts'
import { draftOf, previewAskOf } from './draft.ts'
import { EmailFoot } from './EmailFoot.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { usePreview } from './usePreview.ts'
import { WizardFrame } from './WizardFrame.tsx'

// Few drafts become an address for everybody.
const MakeStanding = lazy(() => import('../../standing/MakeStanding.tsx'))

type Props = { options: Options; request: Request }

/** Step three: the letter, its link guarded, and three ways to the customer. */
export function EmailStep({ options, request }: Props) {
  const preview = usePreview(previewAskOf(draftOf(request, options), options))
  const ready = request.state !== 'draft' || preview.data
  return (
    <WizardFrame
      purpose={request.purpose}
      step="email"
      requestId={request.state === 'draft' ? request.id : undefined}
      aside={<PreviewPanel of={preview} />}
    >
      {preview.error && !ready && <RequestProblem problem={problemIn(preview.error)} request={request} />}
      {ready ? <Desk request={request} preview={preview.data} /> : !preview.error && <Loading lines={8} />}
    </WizardFrame>
  )
}

/** What a letter was written for: other terms need another letter. */
const termsOf = ({
  purpose,
  customerId,
  domain,
  addresseeName,
  includeRights,
  template,
  lengthDays,
  language,
  openDays,
}: Request) =>
  JSON.stringify([purpose, customerId, domain, addresseeName, includeRights, template, lengthDays, language, openDays])

function Desk({ request, preview }: { request: Request; preview: Preview | undefined }) {
  const look = useLook()
  const place = usePlace()
  const navigate = useNavigate()
  const kept = recallLetter(request.id)
  const [letter, setLetter] = useState<Letter>(
    () => kept?.letter ?? (request.state === 'draft' && preview ? preview.letter : request.letter),
  )
  const [outdated, setOutdated] = useState(kept !== undefined && kept.ask !== termsOf(request))
  const ways = useHandOut(request, letter)
  const write = (next: Letter) => {
    setLetter(next)
    keepLetter(request.id, { letter: next, ask: termsOf(request) })
  }
  const startOver = () => {
    if (preview) write(preview.letter)
    setOutdated(false)
  }
  const good = hasLink(letter.body) && letter.subject.trim() !== ''
  const finish = async () => {
    if (await ways.run({ way: 'open' })) void navigate(place(`requests/${request.id}/done`))
  }
  return (
    <div className={look.stack}>
      {outdated && <Outdated startOver={startOver} keep={() => setOutdated(false)} />}
      <LetterEditor letter={letter} language={request.language} onChange={write} />
      <HandOutButtons request={request} ways={ways} disabled={!good} />
      {isForAnybody(request) && (
        <Suspense fallback={null}>
          <MakeStanding request={request} />
        </Suspense>
      )}
      <EmailFoot
        request={request}
        busy={ways.busy}
        disabled={!good}
        startOver={preview && letter.body !== preview.letter.body ? startOver : undefined}
        finish={() => void finish()}
      />
    </div>
  )
}

/** What asks for a relationship and is addressed to nobody. */
const isForAnybody = ({ state, purpose, customerId, domain, addresseeName, addresseeEmail }: Request) =>
  state === 'draft' && purpose === 'relationship' && !(customerId ?? domain ?? addresseeName ?? addresseeEmail)

function Outdated({ startOver, keep }: { startOver: () => void; keep: () => void }) {
  const words = useWords()
  const actions = (
    <>
      <Button size="small" appearance="primary" onClick={startOver}>
        {words('partner.letter.startOver')}
      </Button>
      <Button size="small" onClick={keep}>
        {words('partner.letter.keepMine')}
      </Button>
    </>
  )
  return (
    <Notice tone="warning" live={false} title={words('partner.letter.outdated')} actions={actions}>
      {words('partner.letter.outdated.what')}
    </Notice>
  )
}
