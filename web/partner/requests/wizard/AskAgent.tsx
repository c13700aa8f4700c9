import { Button } from '@fluentui/react-components'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useOrganisation } from '../../../shared/portal/useSession.ts'
import { Notice } from '../../../shared/states/Notice.tsx'
import type { Options, Request } from '../types.ts'
import { RequestProblem } from '../RequestProblem.tsx'
import { within, type AskDraft } from './draft.ts'
import { useHandOver } from './useDraft.ts'

type Props = { draft: AskDraft; options: Options; request: Request }

/** For somebody who may not ask for rights: why, and the way to somebody who may. */
export function AskAgent({ draft, options, request }: Props) {
  const words = useWords()
  const { name } = useOrganisation()
  const { run, busy, problem } = useHandOver(request)
  const forced = draft.includeRights
  if (request.handedOver)
    return (
      <Notice live={false} tone="success" title={words('partner.agent.handed', { organisation: name })}>
        {words('partner.agent.handed.what')}
      </Notice>
    )
  if (!options.hasAdminAgents)
    return (
      <Notice live={false} tone="warning" title={words('partner.agent.nobody', { organisation: name })}>
        {words('partner.agent.nobody.way')}
      </Notice>
    )
  const ready = !forced || within(draft.lengthDays, options.rightsDays)
  const ask = (
    <Button
      appearance={forced ? 'primary' : 'secondary'}
      disabledFocusable={busy || !ready}
      onClick={() => void run(draft)}
    >
      {words(busy ? 'shared.working' : 'partner.agent.ask')}
    </Button>
  )
  return (
    <>
      <Notice
        live={false}
        title={words(forced ? 'partner.agent.needed' : 'partner.agent.optional', { organisation: name })}
        actions={ask}
      >
        {words('partner.agent.what', { organisation: name })}
      </Notice>
      {problem && <RequestProblem problem={problem} request={request} />}
    </>
  )
}
