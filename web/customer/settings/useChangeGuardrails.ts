import { call } from '../../shared/api.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useProving } from '../../shared/prove/useProving.ts'
import type { Guardrails } from '../../shared/rooms/elevation/types.ts'

/** Decides part of it anew and leaves the rest; what is looser than before asks first who says it. */
export function useChangeGuardrails({ version, ...now }: Guardrails) {
  const path = `${useOrganisationPath()}/guardrails`
  const proving = useProving()
  const act = useAct(
    (key, change: Partial<Guardrails>) =>
      proving.through(() => call('PUT', path, { key, version, body: { ...now, ...change } })),
    [path],
  )
  return { ...act, proving }
}
