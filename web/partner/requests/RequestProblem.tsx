import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ProblemBody } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useRefresh } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Problem } from '../../shared/states/Problem.tsx'
import { askForRights } from '../customers/types.ts'

type Known = { id: string } | undefined

/** A refusal, with the way out of it as a button where there is one. */
export function RequestProblem({ problem, request }: { problem: ProblemBody; request?: Known }) {
  return <Problem problem={problem} actions={useWayOut(problem, request)} />
}

const NEW_CUSTOMER = [
  'region-differs',
  'region-unknown',
  'cloud-differs',
  'addressee-unknown',
  'addressee-not-customer',
  'own-organisation',
]

function useWayOut({ code, facts }: ProblemBody, request: Known): ReactNode {
  const words = useWords()
  const to = (place: string, label: string) => (
    <GoButton to={place} size="small">
      {label}
    </GoButton>
  )
  if (code === 'partner-agreement-missing') return to('settings/agreement', words('partner.way.agreement'))
  if (code === 'request-open-already' && typeof facts.request === 'string')
    return to(`requests/${facts.request}`, words('partner.way.openRequest'))
  if (code === 'already-customer' && typeof facts.customer === 'string')
    return to(askForRights(facts.customer), words('partner.way.rights'))
  if (code === 'rights-need-relationship') return to('requests/new', words('partner.way.relationship'))
  if (code === 'rights-need-admin-agent' && request)
    return to(`requests/${request.id}/rights`, words('partner.way.rightsStep'))
  if (NEW_CUSTOMER.includes(code) && request) return to(`requests/${request.id}/what`, words('partner.way.what'))
  if (code === 'request-expired' && request) return to(`requests/${request.id}`, words('partner.way.reissue'))
  if (code === 'version-stale') return <LoadAgain />
  return null
}

function LoadAgain() {
  const words = useWords()
  const refresh = useRefresh()
  const path = `${useOrganisationPath()}/relationship-requests`
  return (
    <Button size="small" onClick={() => void refresh([path])}>
      {words('partner.way.loadAgain')}
    </Button>
  )
}
