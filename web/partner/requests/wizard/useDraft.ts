import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { call } from '../../../shared/api.ts'
import { useLanguage } from '../../../shared/intl/useLanguage.ts'
import { useAct } from '../../../shared/portal/useApi.ts'
import { useOrganisationPath, usePlace } from '../../../shared/portal/useSession.ts'
import type { Request } from '../types.ts'
import { askOf, type AskDraft } from './draft.ts'

type Step = { draft: AskDraft; next: string }

/** Keeps the draft at the server and goes on: it is made at the end of the first step and changed at the end of each other. */
export function useSaveDraft(request: Request | undefined) {
  const path = `${useOrganisationPath()}/relationship-requests`
  const place = usePlace()
  const navigate = useNavigate()
  const remember = useRememberRequest()
  return useAct<Step>(
    async (key, { draft, next }) => {
      const body = askOf(draft)
      const saved = request
        ? await call<Request>('PUT', `${path}/${request.id}`, { body, version: request.version, key })
        : await call<Request>('POST', path, { body, key })
      remember(saved)
      // The page of a draft that did not exist yet is no place to come back to.
      void navigate(place(`requests/${saved.id}${next ? `/${next}` : ''}`), { replace: request === undefined })
    },
    [path],
  )
}

/** What the server answered stands for what would be read again. */
export function useRememberRequest() {
  const queries = useQueryClient()
  const { language } = useLanguage()
  const path = `${useOrganisationPath()}/relationship-requests`
  return (request: Request) => queries.setQueryData([`${path}/${request.id}`, {}, language], request)
}

/** A Sales agent’s draft that asks for rights goes to the Admin agents, as it stands. */
export function useHandOver(request: Request) {
  const path = `${useOrganisationPath()}/relationship-requests`
  const place = usePlace()
  const navigate = useNavigate()
  const remember = useRememberRequest()
  return useAct<AskDraft>(
    async (key, draft) => {
      const body = askOf({ ...draft, includeRights: true })
      const saved = await call<Request>('PUT', `${path}/${request.id}`, { body, version: request.version, key })
      remember(saved)
      remember(await call<Request>('POST', `${path}/${request.id}/handover`, { body: {}, version: saved.version, key }))
      void navigate(place(`requests/${request.id}`))
    },
    [path],
  )
}
