import { Navigate, useParams } from 'react-router'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useRead } from '../../../shared/portal/useApi.ts'
import { Shown } from '../../../shared/portal/Shown.tsx'
import { useOrganisationPath, usePlace } from '../../../shared/portal/useSession.ts'
import { Page } from '../../../shared/shell/Page.tsx'
import type { Options, Request } from '../types.ts'
import { DoneStep } from './DoneStep.tsx'
import { draftOf } from './draft.ts'
import { EmailStep } from './EmailStep.tsx'
import { RightsStep } from './RightsStep.tsx'
import { WhatStep } from './WhatStep.tsx'

/** A step of a draft that is kept: left and come back to, nothing is lost. */
export function DraftPage() {
  const words = useWords()
  const { requestId, step } = useParams()
  const path = useOrganisationPath()
  const options = useRead<Options>(`${path}/request-options`)
  const request = useRead<Request>(`${path}/relationship-requests/${requestId}`)
  if (options.data && request.data)
    return <Step key={`${requestId} ${step}`} step={step} options={options.data} request={request.data} />
  return (
    <Page title={words('partner.wizard')}>
      <Shown of={options}>{() => <Shown of={request}>{() => null}</Shown>}</Shown>
    </Page>
  )
}

type StepProps = { step: string | undefined; options: Options; request: Request }

/** Only what may still be done here has a step; everything else is on the request’s own page. */
function Step({ step, options, request }: StepProps) {
  const place = usePlace()
  const may = (move: Request['moves'][number]) => request.moves.includes(move)
  if (step === 'what' && may('edit'))
    return <WhatStep options={options} begun={draftOf(request, options)} request={request} />
  if (step === 'rights' && may('edit'))
    return <RightsStep options={options} begun={draftOf(request, options)} request={request} />
  if (step === 'email' && (may('open') || may('hand-out-link')))
    return <EmailStep options={options} request={request} />
  if (step === 'done' && request.state !== 'draft') return <DoneStep request={request} />
  return <Navigate replace to={place(`requests/${request.id}`)} />
}
